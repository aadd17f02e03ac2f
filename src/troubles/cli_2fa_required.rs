//! A second factor is asked for.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "cli-2fa-required",
    title: "A second factor is asked for",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("A second authentication factor or pre-authorization is required"), sign("Two-factor authentication requires an interactive terminal"), sign("Error ID: two_factor")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The account has two-factor authentication, and a password alone is not enough.",
        causes: &["A script that logs in with a name and a password."],
        apart: "",
        steps: &[run("Use a key made for it in place of a password.", "heroku authorizations:create --description \"GitHub Actions\" --expires-in 31536000")],
        avoid: "",
        sources: &[CLI],
        sample: " !    A second authentication factor or pre-authorization is required for your account.",
    }),
};
