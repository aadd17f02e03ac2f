//! An open-ended version of Node.js.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-engines-range",
    title: "An open-ended version of Node.js",
    phases: &[Phase::Build],
    rank: Rank::Minor,
    signs: &[sign("Dangerous semver range")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "`engines.node` says only from which version on, so one day a build brings a major version that the app does not know.",
        causes: &["`\"node\": \">=18\"`."],
        apart: "It is a hint; alone it fails nothing.",
        steps: &[step("Name a major version: `\"engines\": { \"node\": \"24.x\" }`.")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:  !     Dangerous semver range (>) in engines.node",
    }),
};
