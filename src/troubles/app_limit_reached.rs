//! The account may have no more apps.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "app-limit-reached",
    title: "The account may have no more apps",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("reached the limit of").with(&["apps"]), sign("You've reached the limit of")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "An account without a payment method may have 5 apps.",
        causes: &["Old apps that nobody needs."],
        apart: "",
        steps: &[run("See which there are.", "heroku apps"),
            run("Remove one, or verify the account.", "heroku apps:destroy old-app")],
        avoid: "",
        sources: &[CLI],
        sample: " !    You've reached the limit of 5 apps for unverified accounts. Delete some apps or add a credit card to verify your account.",
    }),
};
