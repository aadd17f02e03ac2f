//! The app writes its log too fast.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "l12-local-buffer-overflow",
    title: "The app writes its log too fast",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("Error L12")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A dyno writes more log lines than can be carried away, and some are dropped.",
        causes: &["More lines than the other side can take, or trouble on the way."],
        apart: "It is about the log alone: the app is not hurt by it.",
        steps: &[run("Write less: raise the log level.", "heroku config:set LOG_LEVEL=info --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31+00:00 heroku[log-shuttle]: Error L12: 222 messages dropped since 2026-02-17T21:03:31+00:00.",
    }),
};
