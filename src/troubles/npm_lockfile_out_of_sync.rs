//! `package-lock.json` does not fit `package.json`.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{NODE, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "npm-lockfile-out-of-sync",
    title: "package-lock.json does not fit package.json",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("npm ci` can only install packages when"), sign("npm ci can only install packages when"), sign("from lock file"), sign("code EUSAGE"), sign("npm lockfile is not in sync"), sign("Invalid: lock file's"), sign("cipm can only install packages with an existing package-lock.json"), sign("`npm ci` can only install with an existing package-lock.json"), sign("package.json and package-lock.json are not in sync"), sign("does not satisfy").with(&["lock file"])],
    when: always,
    explains: BUILD,
    rules: &["two-package-managers"],
    words: words(Words {
        means: "`npm ci` installs exactly what the lock file says, and the lock file knows nothing of something in `package.json`.",
        causes: &["A package was added by hand, or `package-lock.json` was not committed.", "The lock file was written by another major version of npm.", "A merge that took one side of it."],
        apart: "`ERESOLVE` is another thing: there packages contradict each other.",
        steps: &[run("Write the lock file anew with the npm version of `engines`, and commit it.", "npm install --package-lock-only"),
            run("Commit both files together.", "git add package.json package-lock.json"),
            step("Deploy again.")],
        avoid: "Do not leave the lock file out of git: then every build may install something else.",
        sources: &[NODE, SEED],
        sample: "remote:        npm error code EUSAGE\nremote:        npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.\nremote:        npm error Missing: zod@3.23.8 from lock file",
    }),
};
