//! The checkout has not the whole history.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "git-shallow-clone",
    title: "The checkout has not the whole history",
    phases: &[Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("shallow update not allowed"), sign("source repository is a shallow clone")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Heroku's git takes only a push with its whole history.",
        causes: &["`actions/checkout` fetches one commit only.", "`git clone --depth`."],
        apart: "",
        steps: &[step("In the workflow: `fetch-depth: 0` for the checkout."),
            run("On a machine.", "git fetch --unshallow")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     Push rejected, source repository is a shallow clone. Unshallow it with `git fetch --all --unshallow` and try pushing again.\n ! [remote rejected] HEAD -> main (shallow update not allowed)",
    }),
};
