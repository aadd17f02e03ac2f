//! Several buildpacks would fit.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "multiple-buildpacks-detected",
    title: "Several buildpacks would fit",
    phases: &[Phase::Build],
    rank: Rank::Notice,
    signs: &[sign("Multiple default buildpacks reported the ability to handle this app"), sign("multiple languages in this app")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Heroku took one of several buildpacks that fit. It is a notice.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[run("Say which ones it is to be, in order.", "heroku buildpacks:set heroku/python --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     Warning: Multiple default buildpacks reported the ability to handle this app. The first buildpack in the list below will be used.",
    }),
};
