//! The slug is not what it should be.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r17-checksum-error",
    title: "The slug is not what it should be",
    phases: &[Phase::Boot],
    rank: Rank::Limit,
    signs: &[sign("Error R17 (Checksum")],
    when: always,
    explains: CRASH,
    rules: &[],
    words: words(Words {
        means: "The checksum of the slug does not fit, so the dyno does not start.",
        causes: &["A slug that was made through the API with a wrong checksum."],
        apart: "",
        steps: &[run("Deploy again, or go back.", "heroku rollback --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R17 (Checksum error)-> Checksum does match expected value. Expected: SHA256:ed5718e8 Actual: SHA256:37548ffe",
    }),
};
