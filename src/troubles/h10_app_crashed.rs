//! The app crashed, and the log does not show why.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h10-app-crashed",
    title: "The app crashed, and the log does not show why",
    phases: &[Phase::Router],
    rank: Rank::Symptom,
    signs: &[sign("code=H10"), sign("H10 (App crashed)"), sign("H10 App crashed"), sign("Error H10"), sign("Process exited with status 1").without(&["status 10", "status 11", "status 12", "status 13", "status 14", "status 15", "[release", "[run"]), sign("State changed from starting to crashed"), sign("State changed from up to crashed"), sign("desc=\"App crashed\"")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A web dyno crashed or never came up, so the router has nobody to give the request to. H10 is what visitors see of it; the cause stands earlier in the log, where the dyno died.",
        causes: &["An exception as the app starts: a missing module, a missing config var, a wrong command.", "The app did not bind to `$PORT` in time (R10).", "It was ended for its memory (R15)."],
        apart: "If any line of `app[web.1]` shows an exception, or `heroku[web.1]` shows R10 or R15, that is the cause and not this.",
        steps: &[run("Get the log from before the first H10: the line that counts is the last one before `State changed from starting to crashed`.", "heroku logs --num 1500 --app {app}"),
            run("Start the app once by hand and read what it says.", "heroku run bash --app {app}"),
            run("If it began with a release, go back while you look.", "heroku rollback --app {app}")],
        avoid: "Do not restart again and again: each restart crashes in the same way and pushes the cause out of the 1,500 lines that Heroku keeps.",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H10 desc=\"App crashed\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
