//! Two lock files of Node.js.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "conflicting-lockfiles",
    title: "Two lock files of Node.js",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Two different lockfiles found"), sign("different lock files found"), sign("lock files found: "), sign("Multiple lockfiles found"), sign("Build failed due to conflicting lock files"), sign("multiple package managers declared"), sign("Multiple lockfiles conflicting")],
    when: always,
    explains: BUILD,
    rules: &["two-package-managers"],
    words: words(Words {
        means: "There is a lock file of npm and one of Yarn or pnpm, and the build does not choose for you.",
        causes: &["Somebody used the other package manager once, and committed what it wrote."],
        apart: "",
        steps: &[run("Keep the one that the team uses, and remove the other.", "git rm package-lock.json"),
            run("Deploy again.", "git push heroku main")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:  !     Build failed\nremote:  !     Two different lockfiles found: package-lock.json and yarn.lock",
    }),
};
