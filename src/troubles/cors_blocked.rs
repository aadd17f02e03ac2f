//! The browser does not let the page call the app.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "cors-blocked",
    title: "The browser does not let the page call the app",
    phases: &[Phase::Runtime],
    rank: Rank::Minor,
    signs: &[sign("has been blocked by CORS policy"), sign("Cross-Origin Request Blocked"), sign("CORS header 'Access-Control-Allow-Origin' missing"), sign("is not allowed by Access-Control-Allow-Origin"), sign("CORS request did not succeed"), sign("Origin").with(&["not allowed by CORS"])],
    when: always,
    explains: &[],
    rules: &["cors-any", "cors-scheme", "cors-path", "cors-separator", "address-guessed"],
    words: words(Words {
        means: "The page comes from one address and calls another, and the answer does not name the page's address as allowed.",
        causes: &["The origin is not in the app's list, or is written otherwise: without `https://`, with a slash at its end, without the random part of the address.", "The origins are separated by the wrong sign for this app.", "The app answered with an error page, which has no such header: then the app is the trouble."],
        apart: "An H10, H12 or 503 for the same host at the same moment is the cause, and CORS only what the browser sees of it.",
        steps: &[run("See the app's real address.", "heroku apps:info --app {app}"),
            step("Set the origin exactly as the browser names it after `from origin`."),
            run("See whether the app answers at all.", "heroku logs --num 500 --app {app}")],
        avoid: "Do not set `*` in production.",
        sources: &[SEED],
        sample: "Access to fetch at 'https://api.example.org/books' from origin 'https://www.example.org' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    }),
};
