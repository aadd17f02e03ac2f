//! Gemfile.lock knows no Linux.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{RUBY};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "bundler-platform-missing",
    title: "Gemfile.lock knows no Linux",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Your bundle only supports platforms"), sign("but your local platform is x86_64-linux"), sign("Add the current platform to the lockfile"), sign("bundle lock --add-platform")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The lock file was made on a Mac or on Windows and names only that platform.",
        causes: &["`bundle install` was never run for Linux."],
        apart: "The notice about several buildpacks above it is not the cause.",
        steps: &[run("Add Linux and commit the lock file.", "bundle lock --add-platform x86_64-linux"),
            run("Deploy again.", "git push heroku main")],
        avoid: "",
        sources: &[RUBY],
        sample: "remote:        Your bundle only supports platforms [\"x86_64-darwin-21\"] but your local platform is x86_64-linux.",
    }),
};
