//! The slug is too large.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{SLUG};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "slug-too-large",
    title: "The slug is too large",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Compiled slug size").with(&["too large"]), sign("exceeds the maximum slug size"), sign("slug size exceeds"), sign("exceeds our limit"), sign("too large (max")],
    when: always,
    explains: BUILD,
    rules: &["package-left-out"],
    words: words(Words {
        means: "What was built is over the limit of 500 MB, so Heroku does not release it.",
        causes: &["Large packages: machine learning libraries with GPU support above all.", "Files that only development needs: tests, media, `.git`, caches.", "Both a `node_modules` and what was built from it."],
        apart: "Up to 300 MB there is only a notice (`soft limit`).",
        steps: &[step("Leave files out with `.slugignore`."),
            step("Leave packages out that no feature in use needs, or take their versions without GPU support."),
            run("See what takes the room.", "heroku run \"du -ah /app | sort -rh | head -30\" --app {app}"),
            step("Where that is not enough, deploy an image: it has no such limit.")],
        avoid: "",
        sources: &[SLUG],
        sample: "remote:  !     Compiled slug size: 625.2M is too large (max is 500M).",
    }),
};
