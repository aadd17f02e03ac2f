//! The app sent an answer that is no HTTP.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h17-poorly-formatted-response",
    title: "The app sent an answer that is no HTTP",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H17")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The router got an answer that it cannot read, such as a status line without its reason or a header with a line break.",
        causes: &["A server written by hand, or one that speaks HTTP/0.9.", "A header whose value has a line break in it."],
        apart: "",
        steps: &[run("Start the app on your machine, and look at its raw answer.", "curl --include http://localhost:5000/"),
            step("Put a well-known server in front of the app.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H17 desc=\"Poorly formatted HTTP response\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=1ms status=503 bytes=0 protocol=https",
    }),
};
