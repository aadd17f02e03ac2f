//! npm packages contradict each other.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "npm-eresolve",
    title: "npm packages contradict each other",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("code ERESOLVE"), sign("unable to resolve dependency tree"), sign("ERESOLVE could not resolve"), sign("Conflict detected in requested npm dependencies"), sign("Could not resolve dependency:"), sign("Conflicting peer dependency")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "Two packages want versions of a third one that cannot both be had.",
        causes: &["A package was raised, and one that depends on it was not.", "It was installed on a developer's machine with `--legacy-peer-deps`, of which the build knows nothing."],
        apart: "",
        steps: &[run("See who wants what: the lines after `Found:` and `Could not resolve`.", "npm ls --all"),
            run("Raise or lower one of them, and commit the lock file.", "npm install"),
            step("If it has to be the old way of resolving, say so in `.npmrc`: `legacy-peer-deps=true`.")],
        avoid: "",
        sources: &[NODE],
        sample: "remote:        npm ERR! code ERESOLVE\nremote:        npm ERR! ERESOLVE unable to resolve dependency tree",
    }),
};
