//! A log drain is too slow.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "l10-drain-buffer-overflow",
    title: "A log drain is too slow",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("Error L10 (output buffer overflow)")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The place that log lines are sent to takes them more slowly than they come, so some are dropped.",
        causes: &["More lines than the other side can take, or trouble on the way."],
        apart: "It is about the log alone: the app is not hurt by it.",
        steps: &[run("See where logs are sent.", "heroku drains --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[logplex]: Error L10 (output buffer overflow): 500 messages dropped since 2026-02-17T21:03:31+00:00.",
    }),
};
