//! The dyno was killed for its memory.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r15-memory-vastly-exceeded",
    title: "The dyno was killed for its memory",
    phases: &[Phase::Runtime],
    rank: Rank::Limit,
    signs: &[sign("Error R15"), sign("R15 (Memory quota"), sign("R15 Memory quota"), sign("Memory quota vastly exceeded")],
    when: always,
    explains: &["r14-memory-quota", "h10-app-crashed", "h13-connection-closed", "h12-request-timeout", "h18-server-request-interrupted", "h27-client-request-interrupted", "app-code-exception"],
    rules: &["workers-against-memory", "heap-over-memory"],
    words: words(Words {
        means: "The dyno took twice the memory that it has, and Heroku killed it at once (SIGKILL, status 137).",
        causes: &["Much too many workers.", "A heap that is set larger than the dyno.", "A file or a model that is read into memory as a whole."],
        apart: "It outranks the R14 before it and the H13 after it.",
        steps: &[run("Run one worker.", "heroku config:set WEB_CONCURRENCY=1 --app {app}"),
            run("Use a larger dyno.", "heroku ps:type web=standard-2x --app {app}"),
            step("Find what takes it: read large things in pieces.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Process running mem=1081M(211.2%)\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R15 (Memory quota vastly exceeded)\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Stopping process with SIGKILL",
    }),
};
