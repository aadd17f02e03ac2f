//! A one-off dyno could not be reached.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r13-attach-error",
    title: "A one-off dyno could not be reached",
    phases: &[Phase::Cli],
    rank: Rank::Limit,
    signs: &[sign("Error R13"), sign("R13 (Attach error)"), sign("Failed to attach to process")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "`heroku run` started a dyno and could not connect to it.",
        causes: &["A firewall that lets nothing out to port 5000.", "The network of the person who ran it."],
        apart: "Status 128, and the dyno is `run.N`.",
        steps: &[run("Run it without a connection, and read its log.", "heroku run:detached bash --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[run.3]: Error R13 (Attach error) -> Failed to attach to process",
    }),
};
