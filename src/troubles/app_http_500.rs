//! The app answers with 500.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "app-http-500",
    title: "The app answers with 500",
    phases: &[Phase::Runtime, Phase::Router],
    rank: Rank::Symptom,
    signs: &[sign("status=500"), sign("\"HTTP/1.1 500"), sign("500 Internal Server Error"), sign("Internal Server Error:"), sign("Completed 500 Internal")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app took the request and failed in its own code. The router did its work: it shows no code.",
        causes: &["An exception in the app, which stands in the lines of `app[web.1]`."],
        apart: "Without an H code it is the app's doing.",
        steps: &[run("Find the traceback at the same moment.", "heroku logs --ps web --num 1500 --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=info method=GET path=\"/books\" host=bookshelf.example.org request_id=57de22fc dyno=web.1 connect=0ms service=12ms status=500 bytes=145 protocol=https",
    }),
};
