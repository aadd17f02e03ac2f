//! The visitor's connection was silent.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h28-client-connection-idle",
    title: "The visitor's connection was silent",
    phases: &[Phase::Router],
    rank: Rank::Minor,
    signs: &[sign("code=H28")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The visitor's side sent nothing for 55 seconds while the router waited for it.",
        causes: &["A phone that lost its network.", "A WebSocket without a heartbeat from the browser."],
        apart: "H15 is the same on the app's side.",
        steps: &[step("Let the browser send a ping too.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=warning code=H28 desc=\"Client Connection Idle\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=55000ms status=499 bytes=0 protocol=https",
    }),
};
