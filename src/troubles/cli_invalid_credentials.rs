//! The key is not right.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "cli-invalid-credentials",
    title: "The key is not right",
    phases: &[Phase::Ci, Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("Invalid credentials provided"), sign("Cannot log in with HEROKU_API_KEY set"), sign("Error ID: unauthorized"), sign("IP address mismatch"), sign("Invalid credentials.").with(&["heroku"]), sign("Invalid API key"), sign("HTTP Error 401").with(&["heroku"]), sign("The token provided to HEROKU_API_KEY"), sign("Unauthorized").with(&["api.heroku.com"])],
    when: always,
    explains: &["cli-not-logged-in", "registry-unauthorized"],
    rules: &["api-key-in-app"],
    words: words(Words {
        means: "Heroku does not know this key (any more).",
        causes: &["It was revoked, has expired, or is one of `heroku auth:token`, which ends with the next logout.", "The secret has a space or a line break too much.", "The variable is called `HEROKU_API_TOKEN`: it has to be `HEROKU_API_KEY`."],
        apart: "`not logged in` means that there is no key at all; this one is wrong.",
        steps: &[run("Make a new one, for the workflow and with an end.", "heroku authorizations:create --description \"GitHub Actions\" --expires-in 31536000"),
            run("Store it as the secret `HEROKU_API_KEY`.", "gh secret set HEROKU_API_KEY")],
        avoid: "",
        sources: &[CLI],
        sample: " ›   Error: Invalid credentials provided.\n ›\n ›   Error ID: unauthorized",
    }),
};
