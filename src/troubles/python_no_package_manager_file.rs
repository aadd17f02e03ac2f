//! Nothing says what to install.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-no-package-manager-file",
    title: "Nothing says what to install",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Couldn't find any supported Python package manager files"), sign("No Python package manager files were found"), sign("Implicit setup.py file support has been sunset")],
    when: always,
    explains: BUILD,
    rules: &["ignore-pattern"],
    words: words(Words {
        means: "The Python buildpack finds no `requirements.txt`, `uv.lock`, `poetry.lock` or `Pipfile.lock` at the top.",
        causes: &["It lies in a folder.", "It is not committed, or `.slugignore` leaves it out."],
        apart: "",
        steps: &[step("Put it at the top: `requirements.txt` with one line, `-r backend/requirements.txt`, will do.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: Couldn't find any supported Python package manager files.",
    }),
};
