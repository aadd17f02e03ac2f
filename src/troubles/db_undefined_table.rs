//! A table or a column is missing.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "db-undefined-table",
    title: "A table or a column is missing",
    phases: &[Phase::Runtime, Phase::Build, Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("UndefinedTable"), sign("UndefinedColumn"), sign("relation \"").with(&["does not exist"]), sign("relation").with(&["does not exist"]), sign("column").with(&["does not exist"]), sign("The table `public.").with(&["does not exist"]), sign("Error code: P2021"), sign("code: 'P2021'"), sign("Table").with(&["doesn't exist"]), sign("SQLSTATE[42P01]"), sign("no such column:"), sign("relation does not exist"), sign("no such table"), sign("Unknown column"), sign("SQLSTATE[42S02]"), sign("ActiveRecord::StatementInvalid").with(&["UndefinedTable"]), sign("Invalid object name"), sign("PendingMigrationError"), sign("Migrations are pending")],
    when: always,
    explains: &["h10-app-crashed", "app-http-500", "app-code-exception", "release-phase-failed", "rails-assets-precompile-failed", "h13-connection-closed", "django-collectstatic-failed", "h20-app-boot-timeout"],
    rules: &["database-without-migration", "release-never-runs", "release-swallows"],
    words: words(Words {
        means: "The code expects a table or a column that the database does not have: the migrations did not run, or not all.",
        causes: &["There is no release command, or nothing runs it under this method.", "The release command failed, and its failure was hidden (`|| true`).", "The app looks into another database than the migrations.", "The code asks the database while it is only being loaded, before the migrations."],
        apart: "",
        steps: &[run("See whether the last release ran its command.", "heroku releases --app {app}"),
            run("Run the migrations by hand once.", "heroku run \"python manage.py migrate\" --app {app}"),
            step("Give the release phase the command, so that it happens by itself.")],
        avoid: "Do not make the table by hand: the next migration then fails.",
        sources: &[LOGS, SEED],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: psycopg2.errors.UndefinedTable: relation \"books_book\" does not exist",
    }),
};
