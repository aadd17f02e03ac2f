//! A stream of HTTP/2 broke.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h33-http2-stream-broken",
    title: "A stream of HTTP/2 broke",
    phases: &[Phase::Router],
    rank: Rank::Minor,
    signs: &[sign("code=H33")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A stream of an HTTP/2 connection failed. The client or the dyno misbehaved, and the router cannot always tell which.",
        causes: &["A client or a server with a mistake in its HTTP/2."],
        apart: "",
        steps: &[step("Look at which client it is (`agent=`), and try it with HTTP/1.1.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H33 desc=\"HTTP/2 Stream Broken\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=40ms status=503 bytes=0 protocol=https",
    }),
};
