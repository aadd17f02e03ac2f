//! The database has no connection left.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "postgres-too-many-connections",
    title: "The database has no connection left",
    phases: &[Phase::Boot, Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("remaining connection slots are reserved"), sign("too many connections for role"), sign("sorry, too many clients already"), sign("FATAL: too many connections"), sign("TooManyConnections"), sign("QueuePool limit of size"), sign("too many connections for database")],
    when: always,
    explains: &["h10-app-crashed", "h12-request-timeout", "app-http-500", "app-code-exception", "release-phase-failed", "h13-connection-closed"],
    rules: &["connections"],
    words: words(Words {
        means: "Every worker of every dyno keeps connections open, and together they are more than the plan allows.",
        causes: &["Workers × pool × dynos is more than the plan's limit (20 on `essential-0`).", "Connections are opened and not closed.", "Old dynos still hold theirs during a deploy."],
        apart: "",
        steps: &[run("See how many there are.", "heroku pg:info --app {app}"),
            run("Make the pools smaller, or run fewer workers.", "heroku config:set WEB_CONCURRENCY=1 --app {app}"),
            run("End those that hang.", "heroku pg:killall --app {app}"),
            step("Or take a larger plan, or PgBouncer.")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: FATAL: too many connections for role \"u8qd\"",
    }),
};
