//! The account may not make this add-on.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "addon-account-not-permitted",
    title: "The account may not make this add-on",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("not authorized to").with(&["add-on"]), sign("Your account").with(&["not permitted", "add-on"]), sign("Only team admins"), sign("is not permitted to install"), sign("not permitted to provision"), sign("You do not have permission to").with(&["add-on"]), sign("not allowed to install"), sign("is not available to install in your region"), sign("Add-on").with(&["is not allowed"])],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The add-on's provider or the team does not let this account have it.",
        causes: &["The provider checks new accounts.", "In a team only admins may add it."],
        apart: "",
        steps: &[step("Ask an admin of the team, or the provider.")],
        avoid: "",
        sources: &[CLI],
        sample: " !    This account is not permitted to provision MongoDB add-ons.",
    }),
};
