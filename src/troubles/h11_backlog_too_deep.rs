//! Too many requests wait for the app.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h11-backlog-too-deep",
    title: "Too many requests wait for the app",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H11")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "More requests wait at the router than it keeps for one app, so it refuses more.",
        causes: &["Too few web dynos, or dynos that are too slow, for what comes in."],
        apart: "H12 is one request that takes too long; H11 is a queue that is too long.",
        steps: &[run("See how the dynos are.", "heroku ps --app {app}"),
            run("Add dynos.", "heroku ps:scale web=3 --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H11 desc=\"Backlog too deep\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
