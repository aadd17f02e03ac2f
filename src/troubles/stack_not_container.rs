//! The app is not made for images.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "stack-not-container",
    title: "The app is not made for images",
    phases: &[Phase::Cli, Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("This command is for Docker apps only"), sign("This command can only be run on container stack"), sign("is not a container-based app")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The command wants an app whose stack is `container`.",
        causes: &["See the steps."],
        apart: "",
        steps: &[run("Set the stack.", "heroku stack:set container --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: " !    This command is for Docker apps only.",
    }),
};
