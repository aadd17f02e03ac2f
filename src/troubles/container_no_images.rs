//! There is no Dockerfile to build.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "container-no-images",
    title: "There is no Dockerfile to build",
    phases: &[Phase::Cli],
    rank: Rank::Cause,
    signs: &[sign("No images to push"), sign("No images to build"), sign("No Dockerfile found"), sign("Requires one or more process types")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "`heroku container:push` found nothing that it could build.",
        causes: &["The Dockerfile is in another folder, or has another name.", "With `--recursive` it has to be called `Dockerfile.web`."],
        apart: "",
        steps: &[run("Go to the folder with the Dockerfile, and name the process type.", "heroku container:push web --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: " !    No images to push",
    }),
};
