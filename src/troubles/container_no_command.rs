//! The image has no command.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "container-no-command",
    title: "The image has no command",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("No command specified for process type")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The image says nothing of what to start.",
        causes: &["The Dockerfile has no `CMD`, or its last stage has none."],
        apart: "",
        steps: &[step("Give it a `CMD`, or name the command in heroku.yml under `run`.")],
        avoid: "",
        sources: &[CLI],
        sample: " !    No command specified for process type web",
    }),
};
