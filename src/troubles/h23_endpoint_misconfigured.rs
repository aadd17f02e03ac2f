//! The app gave way to another protocol.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h23-endpoint-misconfigured",
    title: "The app gave way to another protocol",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H23")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app answered a WebSocket upgrade in a way that the router could not follow. Heroku no longer uses the code; old logs have it.",
        causes: &["The upgrade was answered with a wrong status or without its headers."],
        apart: "",
        steps: &[step("Look at what the app answers to the upgrade.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H23 desc=\"Endpoint misconfigured\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=1ms status=503 bytes=0 protocol=https",
    }),
};
