//! Log lines were lost on the way.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "l13-local-delivery-error",
    title: "Log lines were lost on the way",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("Error L13")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "Heroku could not hand log lines on from the dyno, and lost some.",
        causes: &["More lines than the other side can take, or trouble on the way."],
        apart: "It is about the log alone: the app is not hurt by it.",
        steps: &[run("See whether Heroku has trouble.", "heroku status")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[log-shuttle]: Error L13: 111 messages lost since 2026-02-17T21:03:31+00:00.",
    }),
};
