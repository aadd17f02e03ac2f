//! There is a Pipfile and no lock file.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pipfile-lock-missing",
    title: "There is a Pipfile and no lock file",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("No 'Pipfile.lock' found"), sign("Pipfile.lock not found")],
    when: always,
    explains: BUILD,
    rules: &["ignore-pattern"],
    words: words(Words {
        means: "The build installs from the lock file, and it is not in what was pushed.",
        causes: &["It was never committed, or `.gitignore` or `.slugignore` names it."],
        apart: "",
        steps: &[run("Make it and commit it.", "pipenv lock"),
            run("See whether something ignores it.", "git check-ignore --verbose Pipfile.lock")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: No 'Pipfile.lock' found!",
    }),
};
