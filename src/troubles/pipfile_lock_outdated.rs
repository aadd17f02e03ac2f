//! Pipfile.lock does not fit the Pipfile.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pipfile-lock-outdated",
    title: "Pipfile.lock does not fit the Pipfile",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Your Pipfile.lock"), sign("Pipfile.lock is out of date"), sign("Pipfile.lock").with(&["out of date"]), sign("poetry.lock is not up to date"), sign("pyproject.toml changed significantly since poetry.lock was last generated"), sign("Can't parse Pipfile.lock")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The lock file was made from an older Pipfile (or `pyproject.toml`).",
        causes: &["It was changed by hand, or the lock file was not committed."],
        apart: "",
        steps: &[run("Lock again and commit it.", "pipenv lock"),
            run("With Poetry.", "poetry lock")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:        Your Pipfile.lock (8b6d0e) is out of date. Expected: (f1c2a4).",
    }),
};
