//! Your terminal is too slow for the log.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "l11-tail-buffer-overflow",
    title: "Your terminal is too slow for the log",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("Error L11")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The `heroku logs --tail` that you are looking at cannot keep up, and lines are dropped in it.",
        causes: &["More lines than the other side can take, or trouble on the way."],
        apart: "It is about the log alone: the app is not hurt by it.",
        steps: &[run("Look at less of it.", "heroku logs --tail --ps web --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[logplex]: Error L11 (Tail buffer overflow) -> This tail session dropped 1101 messages since 2026-02-17T21:03:31+00:00",
    }),
};
