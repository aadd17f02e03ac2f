//! The module has no such app.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "gunicorn-wrong-callable",
    title: "The module has no such app",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("Failed to find attribute"), sign("Error loading ASGI app. Attribute"), sign("Failed to find application object"), sign("Application object must be callable"), sign("App failed to load"), sign("has no attribute 'application'").with(&["WSGI"]), sign("Attribute \"app\" not found in module"), sign("not found in module").with(&["ASGI"])],
    when: always,
    explains: CRASH,
    rules: &[],
    words: words(Words {
        means: "The module was found, and what should be the app in it has another name.",
        causes: &["The app is called `app`, and gunicorn looks for `application`: name it (`main:app`).", "It is made by a function: `\"main:create_app()\"`."],
        apart: "",
        steps: &[step("Name the module and the variable: `gunicorn main:app`.")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Failed to find attribute 'application' in 'main'.",
    }),
};
