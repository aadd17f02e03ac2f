//! Node.js runs out of memory in the build.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{NODE, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-heap-oom-build",
    title: "Node.js runs out of memory in the build",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("JavaScript heap out of memory"), sign("Ineffective mark-compacts near heap limit"), sign("CALL_AND_RETRY_LAST Allocation failed"), sign("Reached heap limit Allocation failed"), sign("Node.js Out-Of-Memory"), sign("young object promotion failed")],
    when: always,
    explains: BUILD,
    rules: &["heap-as-config"],
    words: words(Words {
        means: "The build of the frontend took more memory than Node.js gives itself. It is the build's memory, not that of the dyno.",
        causes: &["A large frontend, source maps, or many pages that are built at once.", "The heap is limited by `NODE_OPTIONS`."],
        apart: "R14 and R15 speak of the running app; this of the build.",
        steps: &[step("Give the build more, in `package.json`: `\"build\": \"NODE_OPTIONS=--max-old-space-size=4096 vite build\"`."),
            step("Switch source maps off in the build."),
            step("Or build elsewhere: deploy an image that GitHub Actions builds.")],
        avoid: "Do not use `WEB_CONCURRENCY` for it, which counts the workers of the running app; and do not set the heap as a config var, which then also holds for the dyno.",
        sources: &[NODE, SEED],
        sample: "remote:        FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    }),
};
