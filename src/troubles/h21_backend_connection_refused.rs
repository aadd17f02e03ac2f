//! The dyno refused the connection.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h21-backend-connection-refused",
    title: "The dyno refused the connection",
    phases: &[Phase::Router],
    rank: Rank::Symptom,
    signs: &[sign("code=H21")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Nothing listens any more where the router connects: the web process is going down or has died.",
        causes: &["The app crashed after it had started.", "It closes its port on SIGTERM and goes on running for a while."],
        apart: "",
        steps: &[run("Read what the app wrote before it.", "heroku logs --num 1500 --app {app}"),
            run("Restart the dynos once it is mended.", "heroku ps:restart --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H21 desc=\"Backend connection refused\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=1ms service= status=503 bytes=0 protocol=https",
    }),
};
