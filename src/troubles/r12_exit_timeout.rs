//! The process did not end in time.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r12-exit-timeout",
    title: "The process did not end in time",
    phases: &[Phase::Runtime],
    rank: Rank::Limit,
    signs: &[sign("Error R12"), sign("R12 (Exit timeout)"), sign("R12 Exit timeout"), sign("process failed to exit within 30 seconds of SIGTERM")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "A dyno is told to end with SIGTERM, at each restart and each deploy, and is killed after 30 seconds.",
        causes: &["The process does not listen for SIGTERM.", "A shell stands between, which does not hand the signal on: begin the command with `exec`."],
        apart: "",
        steps: &[step("End on SIGTERM: stop taking work, finish what runs, close connections.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R12 (Exit timeout) -> At least one process failed to exit within 30 seconds of SIGTERM",
    }),
};
