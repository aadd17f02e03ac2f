//! Heroku does not see what language it is.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "buildpack-not-detected",
    title: "Heroku does not see what language it is",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("No default language could be detected for this app"), sign("Unable to detect any supported language"), sign("Cannot detect the app's language")],
    when: always,
    explains: BUILD,
    rules: &["frontend-after-runtime"],
    words: words(Words {
        means: "No buildpack is set, and no file at the top of what was pushed tells the language.",
        causes: &["`package.json`, `requirements.txt` or `Gemfile` lies in a folder and not at the top.", "It is not committed, or the wrong branch was pushed.", "The app is meant to be built from a Dockerfile, and its stack is not `container`."],
        apart: "With a Dockerfile or a heroku.yml the stack is what is missing.",
        steps: &[run("Say which buildpack it is.", "heroku buildpacks:set heroku/python --app {app}"),
            run("For a heroku.yml, set the stack.", "heroku stack:set container --app {app}"),
            run("See what is committed at the top.", "git ls-tree --name-only HEAD")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     No default language could be detected for this app.\nremote: HINT: This occurs when Heroku cannot detect the buildpack to use for this application automatically.",
    }),
};
