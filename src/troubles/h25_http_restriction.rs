//! The answer breaks the router's limits.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h25-http-restriction",
    title: "The answer breaks the router's limits",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H25")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app's answer has a header or a cookie that is too large, or a length that is not right, and the router does not hand it on.",
        causes: &["Sessions that are kept in a cookie and grow.", "A `Content-Length` that does not fit."],
        apart: "The visitor gets status 502.",
        steps: &[step("Keep sessions in the database or in Redis, and only their number in the cookie.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H25 desc=\"HTTP restriction: oversized header\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=5ms status=502 bytes=0 protocol=https",
    }),
};
