//! A buildpack is in the list twice.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "duplicate-buildpack",
    title: "A buildpack is in the list twice",
    phases: &[Phase::Build, Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("is already set on your app"), sign("The buildpack").with(&["is already set"]), sign("already exists in the list of buildpacks"), sign("Duplicate buildpack"), sign("has already been run this build")],
    when: always,
    explains: &[],
    rules: &["buildpack"],
    words: words(Words {
        means: "The same buildpack stands in the list more than once, or was to be added a second time.",
        causes: &["A set-up that was run twice."],
        apart: "",
        steps: &[run("See the list.", "heroku buildpacks --app {app}"),
            run("Take one away.", "heroku buildpacks:remove heroku/python --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: " !    The buildpack heroku/python is already set on your app.",
    }),
};
