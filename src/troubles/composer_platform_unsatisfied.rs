//! PHP or an extension does not fit.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "composer-platform-unsatisfied",
    title: "PHP or an extension does not fit",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Your requirements could not be resolved to an installable set of packages"), sign("Failed to install system packages"), sign("requires php").with(&["your php version"]), sign("requires ext-").with(&["is missing"]), sign("is missing from your system. Install or enable PHP"), sign("Couldn't install platform packages"), sign("Your lock file does not contain a compatible set of packages"), sign("Requested version for package 'php"), sign("A requested extension is not available")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "`composer.json` asks for a PHP or an extension that the stack does not have.",
        causes: &["An old PHP on a new stack.", "An extension that has to be named (`ext-gd`), or that there is none of."],
        apart: "",
        steps: &[run("Ask for what there is, and lock again.", "composer update"),
            run("See which stack it is.", "heroku stack --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:          Problem 1\nremote:            - Root composer.json requires ext-gd * but it is missing from your system. Install or enable PHP's gd extension.\nremote:  !     ERROR: Failed to install system packages!",
    }),
};
