//! The request was not understood.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h26-request-error",
    title: "The request was not understood",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H26")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The router refused a request that is no proper HTTP, most often one with `Expect` other than `100-continue`.",
        causes: &["A client with a header `Expect` that nobody knows."],
        apart: "",
        steps: &[step("Look at who sends it; browsers do not.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H26 desc=\"Request Error\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=417 bytes=0 protocol=https",
    }),
};
