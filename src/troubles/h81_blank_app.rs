//! Nothing was deployed yet.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h81-blank-app",
    title: "Nothing was deployed yet",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H81")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app exists, and no code was ever released to it.",
        causes: &["The first deploy is still to come, or failed.", "The deploy went to another app."],
        apart: "`at=info`, `status=502`.",
        steps: &[run("See whether there was a release.", "heroku releases --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=info code=H81 desc=\"Blank app\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=502 bytes=0 protocol=https",
    }),
};
