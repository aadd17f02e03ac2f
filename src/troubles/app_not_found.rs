//! There is no such app, or it is not yours.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "app-not-found",
    title: "There is no such app, or it is not yours",
    phases: &[Phase::Ci, Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("Couldn't find that app"), sign("App not found"), sign("Couldn't find the app"), sign("Error ID: not_found"), sign("HTTP Error 404 for").with(&["apps"])],
    when: always,
    explains: &[],
    rules: &["app-name"],
    words: words(Words {
        means: "Heroku knows no app of this name that this account may see.",
        causes: &["The name is not right: it is that of the app, not its address.", "The account of the key is not a collaborator of the app, or not in its team."],
        apart: "",
        steps: &[run("See which apps the account sees.", "heroku apps --all"),
            run("Add the account to the app.", "heroku access:add deploy@example.org --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: " ›   Error: Couldn't find that app.\n ›\n ›   Error ID: not_found",
    }),
};
