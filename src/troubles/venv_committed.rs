//! A virtual environment is in the repository.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "venv-committed",
    title: "A virtual environment is in the repository",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Existing '.venv/' directory found"), sign("Existing 'venv/' directory found"), sign("Existing '.heroku/python/' directory found"), sign("Existing 'env/' directory found"), sign("directory found.").with(&["Existing '"])],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "A folder with a virtual environment was committed. It belongs to another machine and gets in the way of the build.",
        causes: &["`.gitignore` does not name it."],
        apart: "",
        steps: &[run("Take it out of the repository, and name it in `.gitignore`.", "git rm -r --cached .venv")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: Existing '.venv/' directory found.",
    }),
};
