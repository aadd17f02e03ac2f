//! The app ended the request half-way.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h18-server-request-interrupted",
    title: "The app ended the request half-way",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H18")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The connection to the app was closed while it was answering: the app gave up, or its worker died.",
        causes: &["The server stopped reading an upload before its end.", "The worker was ended or restarted in the middle of an answer."],
        apart: "`sock=backend` says that the app closed it. H27 has `sock=client`: the visitor went away.",
        steps: &[run("Read what the app wrote before it.", "heroku logs --num 1500 --app {app}"),
            step("Read uploads to their end, even where they are refused.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: sock=backend at=error code=H18 desc=\"Server Request Interrupted\" method=POST path=\"/upload\" host=bookshelf.example.org dyno=web.1 connect=0ms service=1200ms status=503 bytes=0",
    }),
};
