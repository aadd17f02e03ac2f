//! The app answers with 404.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "http-404",
    title: "The app answers with 404",
    phases: &[Phase::Router],
    rank: Rank::Notice,
    signs: &[sign("status=404"), sign("\"HTTP/1.1 404")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app has no such page. Robots ask for many.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=info method=GET path=\"/wp-login.php\" host=bookshelf.example.org dyno=web.1 connect=0ms service=2ms status=404 bytes=22",
    }),
};
