//! The buildpack does not fit the repository.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "buildpack-detect-failed",
    title: "The buildpack does not fit the repository",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("App not compatible with buildpack"), sign("Application not supported by"), sign("buildpack is set on this app, but"), sign("Error: Your app is configured to use the"), sign("set on this application, but no"), sign("but we couldn't find any supported")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "A buildpack is set, and it does not find the file that it builds from.",
        causes: &["The file that the buildpack looks for is not at the top, or not committed.", "The app's buildpack is that of another language.", "`.slugignore` leaves the file out."],
        apart: "Here a buildpack is set; where none is, it says `No default language`.",
        steps: &[run("See which buildpacks are set, in which order.", "heroku buildpacks --app {app}"),
            run("Put the right one in its place.", "heroku buildpacks:set heroku/nodejs --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     ERROR: Application not supported by this buildpack!\nremote: -----> App not compatible with buildpack: https://buildpack-registry.s3.amazonaws.com/buildpacks/heroku/python.tgz",
    }),
};
