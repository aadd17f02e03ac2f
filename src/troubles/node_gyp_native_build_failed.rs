//! A package with native code could not be compiled.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-gyp-native-build-failed",
    title: "A package with native code could not be compiled",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("gyp ERR! not ok"), sign("gyp ERR! build error"), sign("gyp ERR! stack Error: `make` failed"), sign("node-pre-gyp ERR!"), sign("gyp ERR! configure error"), sign("node-gyp rebuild").with(&["failed"]), sign("Error: `gyp` failed with exit code"), sign("prebuild-install ERR")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "An npm package that is partly C or C++ found no finished build for this Node.js and failed to compile.",
        causes: &["The package is older than this version of Node.js.", "It wants a system library or an old Python.", "`node-sass`, which is given up: `sass` takes its place."],
        apart: "",
        steps: &[run("Raise the package to a version that knows this Node.js.", "npm outdated"),
            step("Or pin the Node.js version that it knows in `engines`."),
            run("If it wants a system library, put the apt buildpack first.", "heroku buildpacks:add --index 1 heroku-community/apt --app {app}")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:        gyp ERR! build error\nremote:        gyp ERR! not ok",
    }),
};
