//! The request came to the wrong place.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h31-misdirected-request",
    title: "The request came to the wrong place",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H31")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The name in the request does not belong to the certificate of the connection that it came over.",
        causes: &["A client that uses one connection for several domains.", "A wrong domain behind a proxy or CDN."],
        apart: "",
        steps: &[run("See which domains the app has.", "heroku domains --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H31 desc=\"Misdirected Request\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=421 bytes=0 protocol=https",
    }),
};
