//! A time zone is written in an odd way.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "timezone-format-warning",
    title: "A time zone is written in an odd way",
    phases: &[Phase::Runtime],
    rank: Rank::Notice,
    signs: &[sign("time zone").with(&["not recognized"]), sign("Invalid timezone"), sign("Unknown time zone"), sign("unrecognized time zone")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A notice. Most programs then take UTC.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[run("Write it as `Europe/Berlin` in `TZ`.", "heroku config:set TZ=Europe/Berlin --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Warning: Invalid timezone \"Berlin\", using UTC",
    }),
};
