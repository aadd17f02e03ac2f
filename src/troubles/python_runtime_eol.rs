//! The wanted Python is at its end.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-runtime-eol",
    title: "The wanted Python is at its end",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("requested Python version has reached end-of-life"), sign("has reached its upstream end-of-life, and is").with(&["no longer supported"]), sign("The cached Python version has reached end-of-life")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "This Python no longer gets updates, and the buildpack no longer installs it.",
        causes: &["`.python-version` or `runtime.txt` names a version of years ago."],
        apart: "A warning that a version will soon be at its end fails nothing.",
        steps: &[step("Name a newer one in `.python-version`, such as `3.13`, and try the app with it.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: The requested Python version has reached end-of-life.",
    }),
};
