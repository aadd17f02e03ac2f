//! A config var is not set.

use super::trouble::{Phase, Rank, Trouble, Words, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "config-var-missing",
    title: "A config var is not set",
    phases: &[Phase::Boot, Phase::Router],
    rank: Rank::Cause,
    signs: &[sign("must be set").without(&["arn", "WARN"]), sign("is not set").with(&["nvironment"]).without(&["efault", "WARN"]), sign("is not set").with(&["rror:"]).without(&["WARN"]), sign("got \"undefined\""), sign("[undefined:27017]"), sign("environment variable").with(&["not set"]), sign("Missing environment variable"), sign("is required but not set"), sign("KeyError: '"), sign("environment variable is required"), sign("Missing API key"), sign("No API key provided"), sign("A bot token must be provided"), sign("TOKEN_INVALID"), sign("missing the following environment variable"), sign("not found in environment"), sign("environment variables are not set"), sign("Missing env var"), sign("Missing required env"), sign("Please set the").with(&["environment"]), sign("must provide an API key"), sign("API key not provided"), sign("config var").with(&["not set"]), sign("supabaseUrl is required"), sign("Neither apiKey nor config.authenticator provided"), sign("TokenInvalid"), sign("An invalid token was provided"), sign("secretOrPrivateKey must have a value"), sign("secret option required for sessions"), sign("Environment variable not found:"), sign("Set the").with(&["environment variable"]), sign("ImproperlyConfigured: Set the"), sign("The SECRET_KEY setting must not be empty"), sign("key must not be empty").with(&["api"]), sign("environment variable is missing")],
    when: |seen| super::real_config(seen),
    explains: &["h10-app-crashed", "h13-connection-closed", "r10-port-not-bound", "app-http-500", "app-code-exception", "release-phase-failed", "django-collectstatic-failed", "h20-app-boot-timeout"],
    rules: &["required-empty"],
    words: words(Words {
        means: "The app wants something from its environment that this app does not have.",
        causes: &["It was set on another app, or only in a `.env` file, which Heroku does not read.", "Its name is written in other letters."],
        apart: "`undefined` in an address is the same: the code put together an address from a config var that is not there.",
        steps: &[run("See what is set; it shows the values too, so not where others look on.", "heroku config --app {app}"),
            run("Set it: the script asks for it and shows nothing.", "./scripts/heroku-config.sh")],
        avoid: "Do not commit a `.env` file to mend it.",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Error: MONGO_URL must be set",
    }),
};
