//! A step of the build failed, and it went on.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "buildpack-swallowed-error",
    title: "A step of the build failed, and it went on",
    phases: &[Phase::Build],
    rank: Rank::Minor,
    signs: &[sign("npm WARN").with(&["failed", "optional"]), sign("continuing despite"), sign("Ignoring the error and continuing")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Something in the build failed and was let pass; what it was to make is missing later.",
        causes: &["See the steps."],
        apart: "",
        steps: &[step("Look at what the step was to make.")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:        Build step failed, continuing despite errors",
    }),
};
