//! uv.lock does not fit pyproject.toml.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{PYTHON, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "uv-lock-outdated",
    title: "uv.lock does not fit pyproject.toml",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("uv.lock` needs to be updated"), sign("Unable to find lockfile at `uv.lock`")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The build installs exactly what `uv.lock` says (`uv sync --locked`), and it is older than `pyproject.toml`.",
        causes: &["A dependency was changed by hand.", "A merge."],
        apart: "",
        steps: &[run("Lock again and commit it.", "uv lock"),
            run("Deploy again.", "git push heroku main")],
        avoid: "",
        sources: &[PYTHON, SEED],
        sample: "remote:        error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided. To update the lockfile, run `uv lock`.",
    }),
};
