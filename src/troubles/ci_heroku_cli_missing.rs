//! The Heroku CLI is not on the runner.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "ci-heroku-cli-missing",
    title: "The Heroku CLI is not on the runner",
    phases: &[Phase::Ci],
    rank: Rank::Cause,
    signs: &[sign("heroku: command not found"), sign("heroku: not found"), sign("spawn heroku ENOENT"), sign("Unable to locate executable file: heroku"), sign("exec: \"heroku\": executable file not found")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The runner's image does not have the Heroku CLI.",
        causes: &["GitHub took it out of `ubuntu-24.04` and later."],
        apart: "",
        steps: &[run("Install it in a step before.", "curl -fsSL https://cli-assets.heroku.com/install.sh | sh")],
        avoid: "",
        sources: &[CLI],
        sample: "/bin/sh: 1: heroku: not found\nError: Process completed with exit code 127.",
    }),
};
