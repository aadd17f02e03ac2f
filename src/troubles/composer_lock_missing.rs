//! There is no composer.lock.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "composer-lock-missing",
    title: "There is no composer.lock",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("No 'composer.lock' found"), sign("No composer.lock found"), sign("composer.lock is missing"), sign("Basic validation of composer.lock failed"), sign("'composer.lock' was found"), sign("composer.lock' is not up to date"), sign("lock file is not up to date")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The build installs from the lock file, and it is not in what was pushed or does not fit.",
        causes: &["It was never committed."],
        apart: "",
        steps: &[run("Make it and commit it.", "composer update --lock")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     ERROR: No 'composer.lock' found!",
    }),
};
