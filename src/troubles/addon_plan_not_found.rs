//! The plan does not exist any more.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "addon-plan-not-found",
    title: "The plan does not exist any more",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("plan is no longer available"), sign("is no longer available for new"), sign("hobby-dev plan is"), sign("Couldn't find either the add-on"), sign("That plan is no longer")],
    when: always,
    explains: &[],
    rules: &["plan-retired", "addon-misnamed"],
    words: words(Words {
        means: "An add-on was to be made with a plan that Heroku does not sell, or never did.",
        causes: &["A guide or an `app.json` of before the end of the free plans (`hobby-dev`, `mini`).", "A typing error."],
        apart: "",
        steps: &[run("See which plans there are.", "heroku addons:plans heroku-postgresql"),
            run("Take one of them.", "heroku addons:create heroku-postgresql:essential-0 --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: " ›   Error: Couldn't find either the add-on service or the add-on plan of \"heroku-postgresql:hobby-dev\".",
    }),
};
