//! A newer Python is out.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-version-outdated-warning",
    title: "A newer Python is out",
    phases: &[Phase::Build],
    rank: Rank::Notice,
    signs: &[sign("A Python").with(&["security update is available"]), sign("Python has released a security update"), sign("Only the latest version of Python"), sign("which is not the latest"), sign("Warning: Your Python version"), sign("Support for Python").with(&["is ending soon"]), sign("will reach its upstream end-of-life"), sign("has reached its upstream end-of-life").without(&["Error"])],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A notice of the buildpack. It fails nothing.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[step("Name a major version in `.python-version`, so that the newest patch is taken.")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     A Python security update is available!",
    }),
};
