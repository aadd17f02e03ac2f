//! Heroku refuses something that is at its end.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h83-planned-service-degradation",
    title: "Heroku refuses something that is at its end",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H83")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Heroku lets requests fail on purpose that use something which it no longer supports, such as an old TLS.",
        causes: &["An old client, or an old feature of the app."],
        apart: "",
        steps: &[run("See what Heroku says of it.", "heroku status")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H83 desc=\"Planned Service Degradation\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
