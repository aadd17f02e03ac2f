//! There is no key.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "cli-not-logged-in",
    title: "There is no key",
    phases: &[Phase::Ci],
    rank: Rank::Cause,
    signs: &[sign("Error: not logged in"), sign("not logged in").with(&["heroku"]), sign("You are not logged in").with(&["heroku"]), sign("Press any key to open up the browser"), sign("quit.").with(&["login"]), sign("Enter your Heroku credentials"), sign("ENOTTY: inappropriate ioctl for device"), sign("Press any key to login to Heroku"), sign("heroku login").with(&["not logged"]), sign("please login").with(&["heroku"]), sign("HEROKU_API_KEY").with(&["not set"]), sign("Input required and not supplied: heroku_api_key")],
    when: always,
    explains: &["git-remote-missing", "git-push-auth-failed"],
    rules: &[],
    words: words(Words {
        means: "The command line has no key and nobody to ask for one.",
        causes: &["The secret is empty here: it is that of another GitHub environment, has another name, or the run comes from a fork.", "The step does not hand it on as `HEROKU_API_KEY`."],
        apart: "`Invalid credentials` means that there is one, and it is wrong.",
        steps: &[step("Give the step `env: HEROKU_API_KEY: ${{ secrets.HEROKU_API_KEY }}`."),
            run("See whether the secret exists.", "gh secret list")],
        avoid: "",
        sources: &[CLI],
        sample: " ›   Error: not logged in",
    }),
};
