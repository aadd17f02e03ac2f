//! The hours of eco dynos are used up.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h82-dyno-hours-exhausted",
    title: "The hours of eco dynos are used up",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H82"), sign("dyno quota exhausted"), sign("app running time quota exhausted"), sign("You've used up your dyno hour pool")],
    when: always,
    explains: &[],
    rules: &["eco-sleeps"],
    words: words(Words {
        means: "The account has used all hours of its eco dynos for this month, so they sleep until the next one begins.",
        causes: &["More than one eco app that never sleeps."],
        apart: "",
        steps: &[run("Use dynos that do not sleep.", "heroku ps:type web=basic --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=info code=H82 desc=\"You've used up your dyno hour pool\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
