//! Several files say what to install.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-multiple-package-managers",
    title: "Several files say what to install",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Multiple Python package manager files were found")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "There are files of more than one package manager, and the build does not choose for you.",
        causes: &["`requirements.txt` beside `uv.lock` or `poetry.lock`."],
        apart: "",
        steps: &[step("Keep one and remove the others, or leave them out with `.slugignore`.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: Multiple Python package manager files were found.",
    }),
};
