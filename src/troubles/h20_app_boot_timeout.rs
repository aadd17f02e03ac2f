//! The app took too long to start.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h20-app-boot-timeout",
    title: "The app took too long to start",
    phases: &[Phase::Router, Phase::Boot],
    rank: Rank::Symptom,
    signs: &[sign("code=H20")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The router held requests for an app that was starting, for 75 seconds, and it did not come up.",
        causes: &["The app does not bind to `$PORT` (R10).", "Its start takes too long: migrations, downloads, a model.", "A bot or a worker was called `web`."],
        apart: "It is the router's view of R10: look at what the dyno wrote.",
        steps: &[run("Read what the app wrote before it.", "heroku logs --num 1500 --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H20 desc=\"App boot timeout\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
