//! The buildpacks run in the wrong order.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "buildpack-order",
    title: "The buildpacks run in the wrong order",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[],
    when: always,
    explains: &[],
    rules: &["frontend-after-runtime", "apt-after-runtime"],
    words: words(Words {
        means: "The last buildpack says what the app is; what it needs from the others has to be there before.",
        causes: &["See the steps."],
        apart: "",
        steps: &[run("See the order.", "heroku buildpacks --app {app}"),
            run("Put one first.", "heroku buildpacks:add --index 1 heroku/nodejs --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "",
    }),
};
