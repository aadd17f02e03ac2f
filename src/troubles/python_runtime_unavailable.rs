//! The wanted Python is not there for this stack.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-runtime-unavailable",
    title: "The wanted Python is not there for this stack",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("is not available for this stack"), sign("Requested runtime ("), sign("The requested Python version isn't recognised"), sign("isn't available for this stack"), sign("Python version isn't available"), sign("The cached Python version isn't recognised")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "No build of this Python exists for the app's stack.",
        causes: &["An old version on a new stack.", "A patch version that was never released, or one that is not there yet."],
        apart: "",
        steps: &[step("Name a major version in `.python-version`, such as `3.13`: the newest patch is taken."),
            run("Remove `runtime.txt`, which is the old way.", "git rm runtime.txt")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Requested runtime (python-3.7.2) is not available for this stack (heroku-22).",
    }),
};
