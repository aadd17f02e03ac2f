//! TODO: what goes wrong, in a few words.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use crate::facts::Source;

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "an-id",
    title: "TODO",
    phases: &[Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("TODO: a text that a line of the log holds")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "",
        causes: &["TODO: the likeliest cause first."],
        apart: "",
        steps: &[run("TODO: what to do first.", "heroku logs --num 1500 --app {app}")],
        avoid: "",
        sources: &[Source::new("TODO: the page or the program that says so", "YYYY-MM-DD")],
        sample: "",
    }),
};
