//! The Heroku CLI is too old.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "cli-outdated",
    title: "The Heroku CLI is too old",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("is not a heroku command"), sign("Your version of the Heroku CLI is out of date"), sign("heroku-cli").with(&["deprecated", "update"]), sign("Error: command").with(&["not found", "heroku"]), sign("heroku: command").with(&["is deprecated", "Please update"])],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The command does not exist in this version of the command line, or the version no longer speaks to Heroku.",
        causes: &["It was installed years ago.", "A typing error in the command."],
        apart: "A notice that an update is available fails nothing.",
        steps: &[run("Update it.", "heroku update"),
            run("See what there is.", "heroku help")],
        avoid: "",
        sources: &[CLI],
        sample: " ›   Warning: container:releas is not a heroku command.",
    }),
};
