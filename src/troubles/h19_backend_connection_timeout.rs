//! The dyno did not take the connection.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h19-backend-connection-timeout",
    title: "The dyno did not take the connection",
    phases: &[Phase::Router],
    rank: Rank::Symptom,
    signs: &[sign("code=H19")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The router could not reach a web dyno within 5 seconds.",
        causes: &["The app takes no new connections since all of its workers are busy.", "Trouble in Heroku's network."],
        apart: "`connect=` is about 5000ms.",
        steps: &[run("See whether the dynos are well.", "heroku ps --app {app}"),
            run("See whether Heroku has trouble.", "heroku status"),
            run("Add dynos or workers.", "heroku ps:scale web=2 --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H19 desc=\"Backend connection timeout\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=5001ms service= status=503 bytes=0 protocol=https",
    }),
};
