//! No dyno takes connections.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h34-dynos-quarantined",
    title: "No dyno takes connections",
    phases: &[Phase::Router],
    rank: Rank::Symptom,
    signs: &[sign("code=H34")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The router puts a dyno aside for some seconds when it takes no connection. All of them were aside.",
        causes: &["All workers are busy, so nobody takes new connections.", "The app no longer listens."],
        apart: "",
        steps: &[run("See how the dynos are.", "heroku ps --app {app}"),
            run("Add dynos.", "heroku ps:scale web=2 --app {app}"),
            run("Read what the app wrote before it.", "heroku logs --num 1500 --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H34 desc=\"All up dynos are quarantined\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
