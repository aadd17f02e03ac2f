//! A migration repeats what is there.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "migration-already-applied",
    title: "A migration repeats what is there",
    phases: &[Phase::Release],
    rank: Rank::Cause,
    signs: &[sign("DuplicateTable"), sign("DuplicateColumn"), sign("relation").with(&["already exists"]).without(&["skipping", "NOTICE"]), sign("column").with(&["already exists"]).without(&["skipping", "NOTICE"]), sign("Duplicate column name"), sign("table").with(&["already exists"]).without(&["skipping", "NOTICE"]), sign("Error: P3009"), sign("Error: P3018"), sign("DuplicateObject"), sign("type").with(&["already exists"]).without(&["skipping", "NOTICE"]), sign("already exists").with(&["relation"]).without(&["skipping", "NOTICE"]), sign("Multiple rows").with(&["alembic_version"]), sign("Can't create table").with(&["exists"])],
    when: always,
    explains: &["release-phase-failed", "app-code-exception", "h10-app-crashed"],
    rules: &[],
    words: words(Words {
        means: "A migration makes something that the database has already.",
        causes: &["It ran before, up to a failure in its middle.", "The table was made by hand or by `create_all`, and the migrations do not know.", "The record of what ran was lost."],
        apart: "",
        steps: &[run("See what Alembic, Django or Rails thinks has run.", "heroku run \"alembic current\" --app {app}"),
            run("If the database has it all, mark it as done.", "heroku run \"alembic stamp head\" --app {app}")],
        avoid: "Do not mark migrations as done that have not run: the difference shows later.",
        sources: &[SEED],
        sample: "2026-02-17T21:04:31+00:00 app[release.1]: psycopg2.errors.DuplicateColumn: column \"meta\" of relation \"chat\" already exists",
    }),
};
