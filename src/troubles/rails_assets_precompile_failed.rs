//! Rails cannot build its assets.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{RUBY};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "rails-assets-precompile-failed",
    title: "Rails cannot build its assets",
    phases: &[Phase::Build],
    rank: Rank::General,
    signs: &[sign("Precompiling assets failed"), sign("rake aborted!").with(&["assets"]), sign("assets:precompile").with(&["failed"])],
    when: always,
    explains: &["docker-build-failed"],
    rules: &["frontend-after-runtime"],
    words: words(Words {
        means: "`assets:precompile` ended with an error in the build.",
        causes: &["A config var that the initializers want and the build does not have.", "JavaScript packages are missing: the Node.js buildpack has to stand first.", "An error in a stylesheet or a script."],
        apart: "A more specific error above it is the cause.",
        steps: &[step("Read the first error above the line."),
            run("Try it as the build does.", "RAILS_ENV=production SECRET_KEY_BASE_DUMMY=1 bin/rails assets:precompile")],
        avoid: "",
        sources: &[RUBY],
        sample: "remote:  !     Precompiling assets failed.",
    }),
};
