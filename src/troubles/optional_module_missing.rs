//! A module is missing that nobody needs.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "optional-module-missing",
    title: "A module is missing that nobody needs",
    phases: &[Phase::Boot],
    rank: Rank::Minor,
    signs: &[sign("optional dependency").with(&["not installed"]), sign("is not installed, skipping"), sign("not installed. Skipping"), sign("will be disabled").with(&["No module named"]), sign("No module named").with(&["falling back"]), sign("No module named").with(&["skipping"]), sign("WARNING").with(&["No module named"]), sign("Warning: No module named"), sign("INFO").with(&["No module named"]), sign("Error updating models: No module named")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The app tried to import a module, did not find it, and goes on without the feature that it is for.",
        causes: &["The package is optional, and left out here."],
        apart: "After it the app starts. If it ends with a traceback, the module was needed.",
        steps: &[step("If the feature is wanted, add the package.")],
        avoid: "",
        sources: &[SEED],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: WARNING:bookshelf.search:No module named 'chromadb', falling back to plain search",
    }),
};
