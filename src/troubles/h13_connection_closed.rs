//! The app closed the connection without an answer.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h13-connection-closed",
    title: "The app closed the connection without an answer",
    phases: &[Phase::Router],
    rank: Rank::Symptom,
    signs: &[sign("code=H13"), sign("Error H13"), sign("H13 (Connection closed without response)")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A web process took the connection and closed it without writing anything: it died, or its server ended the worker.",
        causes: &["The worker was ended: by the system for its memory (R15), or by the server for taking too long.", "The server's keep-alive is shorter than the router's, so it closes a connection that is just being used.", "A restart or a deploy while a request was on its way."],
        apart: "Look for R15, SIGKILL or an exception in the same minute first: then that is the cause.",
        steps: &[run("Read what the app wrote before it.", "heroku logs --num 1500 --app {app}"),
            step("If there is nothing else, raise the keep-alive of the server above 90 seconds.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H13 desc=\"Connection closed without response\" method=GET path=\"/\" host=bookshelf.example.org request_id=57de22fc-0000 fwd=\"203.0.113.7\" dyno=web.1 connect=1ms service=15ms status=503 bytes=0 protocol=https",
    }),
};
