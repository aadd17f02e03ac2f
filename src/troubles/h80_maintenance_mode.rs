//! Somebody switched maintenance mode on.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h80-maintenance-mode",
    title: "Somebody switched maintenance mode on",
    phases: &[Phase::Router],
    rank: Rank::Minor,
    signs: &[sign("code=H80")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app shows its maintenance page to everybody. Somebody wanted it so.",
        causes: &["Maintenance mode was switched on for a migration and left on."],
        apart: "`at=info`: it is no error.",
        steps: &[run("Switch it off.", "heroku maintenance:off --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=info code=H80 desc=\"Maintenance mode\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
