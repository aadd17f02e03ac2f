//! An installation failed, and the build went on.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "docker-install-failure-hidden",
    title: "An installation failed, and the build went on",
    phases: &[Phase::Build],
    rank: Rank::Minor,
    signs: &[sign("|| true").with(&["RUN"]), sign("|| echo").with(&["RUN", "install"])],
    when: always,
    explains: &["python-module-not-found"],
    rules: &[],
    words: words(Words {
        means: "A step of the Dockerfile hides its own failure, so the image is built without what it was to install.",
        causes: &["The installation timed out, ran out of memory, or its packages contradict each other, and something behind it made that a success."],
        apart: "",
        steps: &[step("Take `|| true` away, so that the build says it.")],
        avoid: "",
        sources: &[LOGS],
        sample: "Step 4/9 : RUN pip install -r requirements.txt || true",
    }),
};
