//! `SQLAlchemy` does not know `postgres://`.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "postgres-url-dialect",
    title: "SQLAlchemy does not know postgres://",
    phases: &[Phase::Boot, Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("Can't load plugin: sqlalchemy.dialects:postgres")],
    when: always,
    explains: CRASH,
    rules: &["postgres-scheme"],
    words: words(Words {
        means: "Heroku's `DATABASE_URL` begins with `postgres://`, and SQLAlchemy from 1.4 on takes only `postgresql://`.",
        causes: &["The code hands the config var on as it is."],
        apart: "",
        steps: &[step("Turn it round in the code: `url.replace(\"postgres://\", \"postgresql://\", 1)`.")],
        avoid: "Do not change the config var: the add-on owns it.",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: sqlalchemy.exc.NoSuchModuleError: Can't load plugin: sqlalchemy.dialects:postgres",
    }),
};
