//! Heroku has commits that you have not.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "git-non-fast-forward",
    title: "Heroku has commits that you have not",
    phases: &[Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("(non-fast-forward)"), sign("Updates were rejected because the tip of your current branch"), sign("Updates were rejected because the remote contains work"), sign("! [rejected]").with(&["fetch first"]), sign("(fetch first)")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "What is on Heroku is not an ancestor of what you push, so git refuses.",
        causes: &["Somebody deployed another branch.", "The history was rewritten (rebase, amend)."],
        apart: "",
        steps: &[run("See what is there.", "git fetch heroku"),
            run("If yours is what should run, push it over the other.", "git push --force heroku HEAD:refs/heads/main")],
        avoid: "",
        sources: &[LOGS],
        sample: " ! [rejected]        main -> main (non-fast-forward)",
    }),
};
