//! The name belongs to somebody already.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "app-name-taken",
    title: "The name belongs to somebody already",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("Name is already taken"), sign("Name").with(&["is already taken"])],
    when: always,
    explains: &[],
    rules: &["app-name"],
    words: words(Words {
        means: "Names of apps are unique on all of Heroku.",
        causes: &["Somebody has it, perhaps you with another account."],
        apart: "",
        steps: &[run("Choose another, such as one with the name of the team before it.", "heroku create my-team-bookshelf")],
        avoid: "",
        sources: &[CLI],
        sample: "Creating bookshelf... !\n !    Name bookshelf is already taken",
    }),
};
