//! Node.js does not find a module.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-module-not-found",
    title: "Node.js does not find a module",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("Cannot find module '").without(&["build/Release", "../build"]), sign("Cannot find module \"").without(&["build/Release"]), sign("ERR_MODULE_NOT_FOUND"), sign("Cannot find package")],
    when: always,
    explains: CRASH,
    rules: &[],
    words: words(Words {
        means: "The app loads a module that is not in the slug or the image.",
        causes: &["It is in `devDependencies`, which are taken away after the build.", "It is not in `package.json` at all, and lies on a developer's machine only.", "A file of the app: its name is written in other letters (Linux tells `A` from `a`), or the build did not make it."],
        apart: "The name says it: a path beginning with `/app` or `.` is a file of the app, all else a package.",
        steps: &[run("Add the package, and commit the lock file.", "npm install express"),
            run("For a file of the app, compare its letters with those in the repository.", "git ls-files | grep -i name")],
        avoid: "",
        sources: &[NODE],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Error: Cannot find module 'express'\n2026-02-17T21:04:31.000000+00:00 app[web.1]: Require stack:\n2026-02-17T21:04:31.000000+00:00 app[web.1]: - /app/server.js",
    }),
};
