//! Heroku's router went away.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h24-forced-close",
    title: "Heroku's router went away",
    phases: &[Phase::Router],
    rank: Rank::Minor,
    signs: &[sign("code=H24")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The part of the router that held the connection was shut down before the request was over, as for maintenance.",
        causes: &["A long connection, and a router that was replaced."],
        apart: "",
        steps: &[step("Let clients connect again by themselves.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H24 desc=\"Forced close\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=800000ms status=503 bytes=0 protocol=https",
    }),
};
