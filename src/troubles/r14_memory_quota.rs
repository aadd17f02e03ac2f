//! The dyno uses more memory than it has.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r14-memory-quota",
    title: "The dyno uses more memory than it has",
    phases: &[Phase::Runtime],
    rank: Rank::Limit,
    signs: &[sign("Error R14"), sign("R14 (Memory quota"), sign("R14 Memory quota"), sign("Memory quota exceeded")],
    when: always,
    explains: &["h12-request-timeout", "h13-connection-closed", "h27-client-request-interrupted"],
    rules: &["workers-against-memory", "arenas-unset", "heap-as-config", "heap-over-memory"],
    words: words(Words {
        means: "The dyno is over its memory and swaps, which makes everything slow. At twice its memory it is killed (R15).",
        causes: &["More workers than there is memory for: each loads the app anew.", "A leak: the memory grows until the next restart.", "A heap or cache set larger than the dyno.", "One request that loads much at once."],
        apart: "Below 200 % the process still runs. `Process running mem=` in the line before says how much it takes.",
        steps: &[run("See how it grows over a day.", "heroku logs --num 1500 --app {app}"),
            run("Run fewer workers.", "heroku config:set WEB_CONCURRENCY=1 --app {app}"),
            run("Use a larger dyno if one worker alone does not fit.", "heroku ps:type web=standard-2x --app {app}")],
        avoid: "Do not use `WEB_CONCURRENCY` against memory trouble in the build: it counts the workers of the running app and nothing else.",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Process running mem=612M(119.5%)\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R14 (Memory quota exceeded)",
    }),
};
