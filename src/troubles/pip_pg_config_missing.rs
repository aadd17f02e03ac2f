//! psycopg2 wants to be compiled.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pip-pg-config-missing",
    title: "psycopg2 wants to be compiled",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("pg_config executable not found"), sign("pg_config is required to build psycopg2")],
    when: always,
    explains: &["pip-wheel-build-failed", "docker-build-failed"],
    rules: &[],
    words: words(Words {
        means: "`psycopg2` is compiled as it is installed, and the headers of Postgres are not there.",
        causes: &["A version of `psycopg2` without a build for this Python."],
        apart: "",
        steps: &[step("Use the package that comes compiled: `psycopg[binary]`, or `psycopg2-binary`.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:        Error: pg_config executable not found.",
    }),
};
