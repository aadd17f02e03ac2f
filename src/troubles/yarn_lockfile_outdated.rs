//! `yarn.lock` does not fit `package.json`.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "yarn-lockfile-outdated",
    title: "yarn.lock does not fit package.json",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Outdated Yarn lockfile"), sign("Your lockfile needs to be updated"), sign("YN0028"), sign("lockfile would have been modified by this install"), sign("ERR_PNPM_OUTDATED_LOCKFILE"), sign("error Your lockfile needs"), sign("ERR_PNPM_LOCKFILE"), sign("pnpm lockfile is not in sync"), sign("yarn lockfile is not in sync")],
    when: always,
    explains: BUILD,
    rules: &["two-package-managers"],
    words: words(Words {
        means: "The build installs exactly what the lock file says, and the lock file would have to change for `package.json`.",
        causes: &["`yarn.lock` or `pnpm-lock.yaml` was not committed with `package.json`.", "npm was used in a project of Yarn."],
        apart: "",
        steps: &[run("Write it anew and commit it.", "yarn install"),
            run("Deploy again.", "git push heroku main")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:  !     Outdated Yarn lockfile\nremote:        error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.",
    }),
};
