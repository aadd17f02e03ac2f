//! Heroku's registry does not know you.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "registry-unauthorized",
    title: "Heroku's registry does not know you",
    phases: &[Phase::Ci, Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("unauthorized: authentication required"), sign("no basic auth credentials"), sign("denied: requested access to the resource is denied"), sign("registry.heroku.com").with(&["unauthorized"]), sign("unexpected status: 401 Unauthorized"), sign("HTTP 400").with(&["unexpected end of JSON"]), sign("parsing HTTP 400 response body: unexpected end of JSON"), sign("authentication required").with(&["registry.heroku.com"]), sign("Login failed.").with(&["registry"]), sign("error during connect").with(&["registry.heroku.com"]), sign("401 Unauthorized").with(&["registry.heroku"]), sign("denied: User has not accepted"), sign("unauthorized: Access denied"), sign("authorization failed").with(&["registry.heroku"]), sign("failed to authorize").with(&["registry.heroku"]), sign("failed to fetch oauth token").with(&["heroku"]), sign("Error: Cannot perform an interactive login from a non TTY"), sign("incorrect username or password").with(&["registry"]), sign("Get \"https://registry.heroku.com").with(&["unauthorized"])],
    when: always,
    explains: &["docker-build-failed", "cli-not-logged-in"],
    rules: &[],
    words: words(Words {
        means: "Docker is not logged in to `registry.heroku.com`, or with a key that is not right.",
        causes: &["The login step is missing, or failed unseen.", "The secret is empty in this workflow: another environment, a fork, another name.", "The key was revoked or has expired."],
        apart: "",
        steps: &[run("Log in.", "heroku container:login"),
            step("In a workflow: user `_`, password the secret `HEROKU_API_KEY`."),
            run("Make a key for the workflow that says when it ends.", "heroku authorizations:create --description \"GitHub Actions\" --expires-in 31536000")],
        avoid: "",
        sources: &[CLI],
        sample: "Error response from daemon: Head \"https://registry.heroku.com/v2/bookshelf/web/manifests/latest\": unauthorized: authentication required",
    }),
};
