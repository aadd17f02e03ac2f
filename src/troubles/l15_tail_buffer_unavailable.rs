//! The last lines of the log are not there now.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "l15-tail-buffer-unavailable",
    title: "The last lines of the log are not there now",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("Error L15")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The place that keeps the last 1,500 lines was down for a moment.",
        causes: &["Trouble at Heroku that passes."],
        apart: "It is about the log alone: the app is not hurt by it.",
        steps: &[run("Ask again, or follow the log from now on.", "heroku logs --tail --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[logplex]: Error L15 (Tail buffer temporarily unavailable) -> The tail buffer that stores the last 1500 lines of your logs is temporarily unavailable.",
    }),
};
