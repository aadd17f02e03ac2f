//! git has no key for Heroku.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "git-push-auth-failed",
    title: "git has no key for Heroku",
    phases: &[Phase::Ci, Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("could not read Username for 'https://git.heroku.com"), sign("could not read Password for 'https://heroku"), sign("Authentication failed for 'https://git.heroku.com"), sign("Authentication failed for 'https://heroku"), sign("Permission denied (publickey)"), sign("could not read Username for \"https://git.heroku.com"), sign("remote: !   WARNING: Do not authenticate with username and password"), sign("HTTP Basic: Access denied").with(&["heroku"]), sign("Invalid username or password").with(&["heroku"]), sign("could not read Username for 'https://heroku"), sign("Invalid credentials provided.").with(&["git"]), sign("remote: Invalid credentials"), sign("Host key verification failed"), sign("Could not resolve hostname heroku").with(&["ssh"])],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "git asked for a name and a password, and nobody was there to answer.",
        causes: &["The credential helper of the workflow is missing, or the secret is empty.", "An old remote over ssh (`git@heroku.com`), which Heroku no longer has."],
        apart: "",
        steps: &[run("Let git ask the command line for the key.", "heroku login"),
            run("Use the address over https.", "heroku git:remote --app {app}"),
            step("In a workflow, hand the secret to a credential helper, never in the address.")],
        avoid: "",
        sources: &[CLI],
        sample: "fatal: could not read Username for 'https://git.heroku.com': No such device or address",
    }),
};
