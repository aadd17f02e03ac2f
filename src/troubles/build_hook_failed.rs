//! A script of the app's own failed in the build.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "build-hook-failed",
    title: "A script of the app's own failed in the build",
    phases: &[Phase::Build],
    rank: Rank::General,
    signs: &[sign("Failed to run the bin/pre_compile script"), sign("Failed to run the bin/post_compile script"), sign("Error running the bin/pre_compile"), sign("bin/post_compile: line"), sign("bin/pre_compile: line")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The Python buildpack runs `bin/pre_compile` and `bin/post_compile` if the app has them, and one of them ended with an error.",
        causes: &["A command in it that the build image does not have.", "The script is not executable, or has Windows line ends."],
        apart: "",
        steps: &[step("Read the lines above: they are the script's own."),
            run("Make it executable.", "git update-index --chmod=+x bin/post_compile")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: Failed to run the bin/pre_compile script.",
    }),
};
