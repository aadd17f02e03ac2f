//! A migration waits for somebody.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "migration-lock-hang",
    title: "A migration waits for somebody",
    phases: &[Phase::Release],
    rank: Rank::Minor,
    signs: &[sign("canceling statement due to lock timeout"), sign("deadlock detected"), sign("LockNotAvailable"), sign("could not obtain lock on"), sign("Lock wait timeout exceeded")],
    when: always,
    explains: &["release-phase-failed"],
    rules: &[],
    words: words(Words {
        means: "A migration needs a table that the running app holds.",
        causes: &["See the steps."],
        apart: "",
        steps: &[run("See who holds what.", "heroku pg:locks --app {app}"),
            run("Scale the app down for the migration, or make it in steps that lock less.", "heroku ps:scale web=0 --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31+00:00 app[release.1]: psycopg2.errors.LockNotAvailable: canceling statement due to lock timeout",
    }),
};
