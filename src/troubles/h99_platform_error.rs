//! Trouble at Heroku.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h99-platform-error",
    title: "Trouble at Heroku",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H99")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Something went wrong inside Heroku. It is not the app.",
        causes: &["An incident."],
        apart: "",
        steps: &[run("See what Heroku knows of it.", "heroku status"),
            step("Wait. If it stays and the status says nothing, open a ticket.")],
        avoid: "Do not deploy again to mend it.",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H99 desc=\"Platform error\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service= status=503 bytes=0 protocol=https",
    }),
};
