//! The wanted version of Node.js does not exist.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "node-engine-unavailable",
    title: "The wanted version of Node.js does not exist",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("does it exist?").with(&["ownload"]), sign("Couldn't resolve Node.js version"), sign("Could not resolve Node.js version"), sign("No matching version found for Node"), sign("Unable to resolve node version"), sign("Error: Invalid semantic version"), sign("Invalid Node.js version"), sign("Could not get Node.js version"), sign("Could not find Node version"), sign("No Node.js version found matching"), sign("No published Node.js version matches"), sign("Unable to resolve a Node.js version"), sign("Unable to download Node.js")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "No Node.js fits what `engines.node` in `package.json` asks for.",
        causes: &["A version that was never published, or a typing error.", "A range that nothing fits."],
        apart: "",
        steps: &[step("Name a major version: `\"engines\": { \"node\": \"24.x\" }`.")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:  !     Unable to download node 99.0.0; does it exist?",
    }),
};
