//! No web process is running.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h14-no-web-dynos",
    title: "No web process is running",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H14"), sign("Error H14"), sign("No web processes running"), sign("No web dynos running")],
    when: always,
    explains: &["cors-blocked"],
    rules: &["no-web"],
    words: words(Words {
        means: "No dyno of type `web` is there to take the request: the type was scaled to 0, or the release has none.",
        causes: &["`web` was never scaled up, or was scaled to 0.", "The Procfile has no `web`, or stands not at the top of the repository.", "With images: `container:release` without `web`."],
        apart: "H10 is another thing: there a web dyno exists and crashes.",
        steps: &[run("See which process types the app has.", "heroku ps --app {app}"),
            run("Start one.", "heroku ps:scale web=1 --app {app}"),
            run("If that says that there is no such type, the Procfile or the image is missing: look at the last build.", "heroku releases --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H14 desc=\"No web processes running\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno= connect= service= status=503 bytes=0 protocol=https",
    }),
};
