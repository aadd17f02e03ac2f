//! The wanted Ruby is not there for this stack.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{RUBY};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "ruby-version-unavailable",
    title: "The wanted Ruby is not there for this stack",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("The Ruby version you are trying to install does not exist"), sign("An error occurred while installing ruby-"), sign("Ruby version is not available"), sign("Your Ruby version is").with(&["but your Gemfile specified"]), sign("is not available on this stack").with(&["uby"]), sign("does not exist on this stack"), sign("No such ruby version")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "No build of this Ruby exists for the app's stack.",
        causes: &["An old Ruby on a new stack.", "A version that was never released."],
        apart: "",
        steps: &[run("Name a newer version in the `Gemfile`, and run bundler with it.", "bundle update --ruby"),
            run("See which stack it is.", "heroku stack --app {app}")],
        avoid: "",
        sources: &[RUBY],
        sample: "remote:  !     The Ruby version you are trying to install does not exist on this stack.",
    }),
};
