//! A one-off dyno runs on without its terminal.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r16-detached",
    title: "A one-off dyno runs on without its terminal",
    phases: &[Phase::Cli],
    rank: Rank::Limit,
    signs: &[sign("Error R16 (Detached)")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The terminal that ran a command went away, and the command did not end.",
        causes: &["The window was closed."],
        apart: "",
        steps: &[run("See what runs.", "heroku ps --app {app}"),
            run("End it.", "heroku ps:stop run.1 --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[run.1]: Error R16 (Detached) -> An attached process is not responding to SIGHUP after its external connection was closed",
    }),
};
