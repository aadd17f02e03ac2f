//! The app says that every site may call it.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "cors-wildcard-warning",
    title: "The app says that every site may call it",
    phases: &[Phase::Boot],
    rank: Rank::Notice,
    signs: &[sign("CORS_ALLOW_ORIGIN IS SET TO '*'"), sign("CORS_ALLOW_ORIGIN").with(&["NOT RECOMMENDED FOR PRODUCTION"])],
    when: always,
    explains: &[],
    rules: &["cors-any"],
    words: words(Words {
        means: "It is the app's own notice that `CORS_ALLOW_ORIGIN` is `*`. Nothing fails by it.",
        causes: &["The config var is `*` or not set."],
        apart: "",
        steps: &[step("Name the origins that may.")],
        avoid: "",
        sources: &[SEED],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: WARNING: CORS_ALLOW_ORIGIN IS SET TO '*' - NOT RECOMMENDED FOR PRODUCTION DEPLOYMENTS.",
    }),
};
