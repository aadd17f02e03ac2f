//! heroku.yml is not there.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{YML};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "heroku-yml-missing",
    title: "heroku.yml is not there",
    phases: &[Phase::Git, Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("does not include a heroku.yml build manifest")],
    when: always,
    explains: &[],
    rules: &["registry-takes-no-source"],
    words: words(Words {
        means: "The app's stack is `container`, so Heroku looks for a `heroku.yml`, and there is none in what was pushed.",
        causes: &["It is not committed, or not at the top.", "The stack was set by mistake: the app is to be built with buildpacks, or gets its images from elsewhere."],
        apart: "",
        steps: &[run("Commit it.", "git add heroku.yml"),
            run("Or go back to buildpacks.", "heroku stack:set heroku-24 --app {app}")],
        avoid: "",
        sources: &[YML],
        sample: "remote:  !     Your app does not include a heroku.yml build manifest. To deploy your app, either create a heroku.yml.",
    }),
};
