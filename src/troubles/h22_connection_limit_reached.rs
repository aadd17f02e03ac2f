//! Too many connections to one dyno.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h22-connection-limit-reached",
    title: "Too many connections to one dyno",
    phases: &[Phase::Router],
    rank: Rank::Limit,
    signs: &[sign("code=H22")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A routing node had more connections open to a web dyno than it may.",
        causes: &["Slow requests that pile up.", "Long polling or streams to many visitors from few dynos."],
        apart: "",
        steps: &[run("Add dynos.", "heroku ps:scale web=2 --app {app}"),
            step("Shorten what takes long.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H22 desc=\"Connection limit reached\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service= status=503 bytes=0 protocol=https",
    }),
};
