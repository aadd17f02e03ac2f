//! A secure page asks for something over http.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "mixed-content",
    title: "A secure page asks for something over http",
    phases: &[Phase::Runtime],
    rank: Rank::Cause,
    signs: &[sign("Mixed Content: The page at"), sign("Blocked loading mixed active content"), sign("was loaded over HTTPS, but requested an insecure")],
    when: always,
    explains: &[],
    rules: &["cors-scheme"],
    words: words(Words {
        means: "The page was loaded over `https`, and asks for something over `http`, which the browser refuses.",
        causes: &["An address in the code or in a config var with `http://`.", "The app makes its own addresses and does not look at `X-Forwarded-Proto`."],
        apart: "",
        steps: &[step("Write `https://`, and let the framework trust the proxy.")],
        avoid: "",
        sources: &[LOGS],
        sample: "Mixed Content: The page at 'https://www.example.org/' was loaded over HTTPS, but requested an insecure resource 'http://api.example.org/books'.",
    }),
};
