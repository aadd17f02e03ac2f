//! The certificate of a log drain is not valid.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "l14-drain-certificate-invalid",
    title: "The certificate of a log drain is not valid",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("Error L14")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Log lines are sent over TLS to a place whose certificate is expired, self-signed, or of another name.",
        causes: &["More lines than the other side can take, or trouble on the way."],
        apart: "It is about the log alone: the app is not hurt by it.",
        steps: &[run("See where logs are sent.", "heroku drains --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[logplex]: Error L14 (certificate validation): error=\"bad certificate\" uri=\"https://logs.example.org\"",
    }),
};
