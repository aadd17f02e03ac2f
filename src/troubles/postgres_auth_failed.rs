//! Postgres does not take the password.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "postgres-auth-failed",
    title: "Postgres does not take the password",
    phases: &[Phase::Cli, Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("password authentication failed for user"), sign("FATAL: role").with(&["does not exist"]), sign("FATAL:  role").with(&["does not exist"]), sign("FATAL: database").with(&["does not exist"]), sign("no password supplied"), sign("SCRAM authentication")],
    when: always,
    explains: CRASH,
    rules: &["addon-var-by-hand"],
    words: words(Words {
        means: "The user or the password of the database is not the current one.",
        causes: &["The address was copied, and Heroku changed the password since: it does so by itself.", "It belongs to another database."],
        apart: "",
        steps: &[step("Read the address from `DATABASE_URL` each time the app starts, and copy it nowhere."),
            run("See which database is attached.", "heroku pg:info --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: FATAL: password authentication failed for user \"u8qd\"",
    }),
};
