//! Trouble at Heroku with a dyno.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r99-platform-error",
    title: "Trouble at Heroku with a dyno",
    phases: &[Phase::Cli],
    rank: Rank::Limit,
    signs: &[sign("Error R99 (Platform error)")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Heroku could not run the dyno. It is not the app.",
        causes: &["An incident."],
        apart: "",
        steps: &[run("See what Heroku knows of it.", "heroku status"),
            step("Try again in some minutes.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[run.1]: Error R99 (Platform error) -> Failed to launch the dyno within 10 seconds",
    }),
};
