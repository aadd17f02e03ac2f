//! This Node.js is at its end.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-eol-warning",
    title: "This Node.js is at its end",
    phases: &[Phase::Build],
    rank: Rank::Notice,
    signs: &[sign("is now End-of-Life"), sign("Node.js").with(&["End-of-Life (EOL)"])],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A notice of the buildpack. It fails nothing yet.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[step("Raise `engines.node`.")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     Node.js 20.20.2 is now End-of-Life (EOL). It no longer receives security updates.",
    }),
};
