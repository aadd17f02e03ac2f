//! There is no such process type.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "procfile-type-missing",
    title: "There is no such process type",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("Couldn't find that process type"), sign("No such process type"), sign("Type").with(&["not found in process formation"]), sign("No process types on"), sign("Couldn't find that formation")],
    when: always,
    explains: &[],
    rules: &["never-started"],
    words: words(Words {
        means: "A process type was to be scaled or run that the current release does not have.",
        causes: &["It is not in the Procfile, or its name is written otherwise.", "The Procfile came with no release yet: the deploy failed, or is still to come.", "With images: no image was released for it."],
        apart: "",
        steps: &[run("See which there are.", "heroku ps --app {app}"),
            run("See what the last release was.", "heroku releases --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: "Scaling dynos... !\n !    Couldn't find that process type (web).",
    }),
};
