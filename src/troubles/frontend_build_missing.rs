//! The frontend was not built, or not kept.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "frontend-build-missing",
    title: "The frontend was not built, or not kept",
    phases: &[Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("no such file or directory, stat '/app/"), sign("ENOENT: no such file or directory").with(&["index.html"]), sign("Error: ENOENT").with(&["/dist/"]), sign("Error: ENOENT").with(&["/build/"]), sign("Error: ENOENT").with(&["client/"]), sign("Directory").with(&["does not exist", "static"]), sign("RuntimeError: Directory").with(&["does not exist"]), sign("Frontend build directory not found"), sign("Cannot find").with(&["dist/index.html"]), sign("no such file or directory").with(&["index.html"]), sign("Failed to lookup view").with(&["build"]), sign("Could not find a production build"), sign("The public directory").with(&["is missing"]), sign("template does not exist").with(&["index.html"]), sign("TemplateDoesNotExist").with(&["index.html"])],
    when: always,
    explains: &["app-http-500", "http-404"],
    rules: &["frontend-after-runtime", "ignore-pattern"],
    words: words(Words {
        means: "The app is to serve files of a built frontend, and they are not there.",
        causes: &["The build script did not run: it is not called `build` or `heroku-postbuild`.", "The buildpack of the frontend stands after that of the app, or is missing.", "`.slugignore`, `.dockerignore` or `.gitignore` leaves the folder out."],
        apart: "The router shows a 404 or 500 with `at=info` and no code.",
        steps: &[run("See whether it is there.", "heroku run \"ls build dist public\" --app {app}"),
            run("See in which order the buildpacks run.", "heroku buildpacks --app {app}"),
            step("Let `package.json` have a script `build`.")],
        avoid: "",
        sources: &[LOGS, SEED],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Error: ENOENT: no such file or directory, stat '/app/client/build/index.html'",
    }),
};
