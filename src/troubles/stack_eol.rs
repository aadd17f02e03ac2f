//! The stack is at its end.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "stack-eol",
    title: "The stack is at its end",
    phases: &[Phase::Build],
    rank: Rank::Minor,
    signs: &[sign("stack, which is deprecated"), sign("stack is no longer supported"), sign("stack is deprecated and"), sign("has reached its end-of-life"), sign("is not a supported stack"), sign("stack has been discontinued"), sign("is using the cedar-14 stack"), sign("End-of-Life stack"), sign("stack, which has been deprecated")],
    when: always,
    explains: &[],
    rules: &["stack", "stack-deprecated"],
    words: words(Words {
        means: "The system under the app no longer gets security updates, and one day builds on it are refused.",
        causes: &["The app was made years ago and never moved."],
        apart: "As a notice it fails nothing; look for what else the log says.",
        steps: &[run("Try the new stack on a copy of the app first.", "heroku stack --app {app}"),
            run("Set it; it holds from the next build on.", "heroku stack:set heroku-24 --app {app}")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:  !     This app is using the Heroku-20 stack, which is deprecated and will soon reach end-of-life.",
    }),
};
