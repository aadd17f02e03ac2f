//! The jar is not where the command looks.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "jar-not-found",
    title: "The jar is not where the command looks",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("Unable to access jarfile")],
    when: always,
    explains: CRASH,
    rules: &[],
    words: words(Words {
        means: "The command starts a jar that the build did not make, or made under another name.",
        causes: &["The version is part of its name and changed.", "The build makes a `war`, or its tests failed.", "`*` in the path fits nothing."],
        apart: "",
        steps: &[run("See what was built.", "heroku run \"ls target build/libs\" --app {app}"),
            step("Give the jar a name without a version (`finalName` in Maven).")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Error: Unable to access jarfile target/bookshelf-1.0.jar",
    }),
};
