//! The visitor went away.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "h27-client-request-interrupted",
    title: "The visitor went away",
    phases: &[Phase::Router],
    rank: Rank::Minor,
    signs: &[sign("code=H27")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The visitor closed the page or lost the network while the app was answering. It is a warning, and usually harmless.",
        causes: &["The page was left or reloaded.", "A client with a time limit shorter than the answer takes."],
        apart: "`sock=client` and `at=warning`. With `sock=backend` it is H18, and the app's doing.",
        steps: &[run("If there are many, look at how long these requests take.", "heroku logs --ps router --app {app}")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[router]: sock=client at=warning code=H27 desc=\"Client Request Interrupted\" method=POST path=\"/chat\" host=bookshelf.example.org dyno=web.1 connect=1ms service=8111ms status=499 bytes=0",
    }),
};
