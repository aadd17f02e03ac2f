//! Heroku wants a payment method.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "account-verification-required",
    title: "Heroku wants a payment method",
    phases: &[Phase::Cli, Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("Please verify your account"), sign("To create an app, verify your account"), sign("account_verification_required"), sign("verify your account").without(&["limit"]), sign("Please add payment")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Apps and add-ons need an account with a payment method, those without a price too.",
        causes: &["A new account, or a card that has expired."],
        apart: "",
        steps: &[step("Add one at https://heroku.com/verify.")],
        avoid: "",
        sources: &[CLI],
        sample: " !    Please verify your account to install this add-on plan (please enter a credit card) For more information, see https://devcenter.heroku.com/categories/billing",
    }),
};
