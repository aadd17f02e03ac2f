//! Alembic has two heads.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "alembic-multiple-heads",
    title: "Alembic has two heads",
    phases: &[Phase::Release, Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("Multiple head revisions"), sign("multiple heads"), sign("overlaps with other requested revisions")],
    when: always,
    explains: &["release-phase-failed", "h10-app-crashed", "db-undefined-table", "app-code-exception"],
    rules: &["release-swallows"],
    words: words(Words {
        means: "Two migrations follow the same one, so Alembic does not know which is the last.",
        causes: &["Two branches made a migration each, and both were merged.", "A fork took over migrations from where it came from."],
        apart: "",
        steps: &[run("See the heads.", "heroku run \"alembic heads\" --app {app}"),
            run("Make a migration that joins them, on your machine, and commit it.", "alembic merge heads -m \"join\"")],
        avoid: "Do not delete one of them: a database that has it would be lost.",
        sources: &[SEED],
        sample: "2026-02-17T21:04:31+00:00 app[release.1]: alembic.util.exc.CommandError: Multiple head revisions are present for given argument 'head'; please specify a specific target revision",
    }),
};
