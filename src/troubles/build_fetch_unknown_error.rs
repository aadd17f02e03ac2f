//! Heroku could not fetch or finish the build.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "build-fetch-unknown-error",
    title: "Heroku could not fetch or finish the build",
    phases: &[Phase::Git],
    rank: Rank::Symptom,
    signs: &[sign("=!= Unknown error"), sign("Build failed to complete"), sign("An internal error has occurred").with(&["build"]), sign("Timed out running buildpack"), sign("Timed out compiling"), sign("Failed to fetch").with(&["source"])],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The build broke off at Heroku without a word of why.",
        causes: &["The repository is too large: it has to be fetched and unpacked in time.", "The build took more than 15 minutes.", "An incident."],
        apart: "",
        steps: &[run("See what Heroku knows of it.", "heroku status"),
            run("See how large the repository is.", "git count-objects -vH"),
            run("Clear the build cache and try again; the command comes with the plugin `heroku-builds`.", "heroku builds:cache:purge --app {app}"),
            step("Where it stays, let GitHub Actions build an image.")],
        avoid: "",
        sources: &[SEED],
        sample: "remote: =!= Unknown error\nremote:  !     Build failed to complete",
    }),
};
