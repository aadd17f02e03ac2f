//! A browser wants system libraries.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "chrome-shared-libs-missing",
    title: "A browser wants system libraries",
    phases: &[Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("error while loading shared libraries"), sign("cannot open shared object file: No such file or directory"), sign("Failed to launch the browser process"), sign("Could not find Chrome (ver"), sign("Could not find Chromium"), sign("Executable doesn't exist at").with(&["chrom"]), sign("chrome not reachable"), sign("unknown error: cannot find Chrome binary"), sign("Failed to launch chrome"), sign("Could not find expected browser"), sign("Chromium revision is not downloaded"), sign("browserType.launch: Executable"), sign("Running as root without --no-sandbox"), sign("WebDriverException").with(&["chrome"])],
    when: always,
    explains: CRASH,
    rules: &["apt-after-runtime"],
    words: words(Words {
        means: "A program wants libraries of the system that the stack does not have. Most often it is a browser for screenshots or PDFs.",
        causes: &["Chrome was installed with its npm or Python package only.", "The buildpack for Chrome is missing, or stands in the wrong place."],
        apart: "The first name after `loading shared libraries:` is what is missing.",
        steps: &[run("Add the buildpack that brings Chrome and its libraries.", "heroku buildpacks:add --index 1 heroku-community/chrome-for-testing --app {app}"),
            run("For other libraries, name their packages in an `Aptfile`.", "heroku buildpacks:add --index 1 heroku-community/apt --app {app}"),
            run("Deploy again.", "git push heroku main")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: /app/node_modules/puppeteer/.local-chromium/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file: No such file or directory",
    }),
};
