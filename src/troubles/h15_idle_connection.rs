//! A connection was silent for 55 seconds.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h15-idle-connection",
    title: "A connection was silent for 55 seconds",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H15")],
    when: always,
    explains: &[],
    rules: &["websockets"],
    words: words(Words {
        means: "Nothing was sent over the connection for 55 seconds, so the router closed it.",
        causes: &["A WebSocket or a stream without a heartbeat.", "An answer that ends before its `Content-Length` is reached."],
        apart: "H28 is the other side: the visitor's browser was silent.",
        steps: &[step("Send a ping over each WebSocket and stream, at least every 30 seconds.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H15 desc=\"Idle connection\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=55449ms status=503 bytes=0 protocol=https",
    }),
};
