//! There is no start script.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{NODE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "npm-missing-start-script",
    title: "There is no start script",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("missing script: start"), sign("Missing script: \"start\""), sign("npm ERR! missing script"), sign("npm error Missing script"), sign("Command \"start\" not found")],
    when: always,
    explains: CRASH,
    rules: &[],
    words: words(Words {
        means: "The command is `npm start`, and `package.json` has no script of this name.",
        causes: &["The script has another name, or `package.json` is that of another folder.", "Without a Procfile the buildpack runs `npm start`."],
        apart: "",
        steps: &[step("Add the script, or write a Procfile with the command.")],
        avoid: "",
        sources: &[NODE],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: npm ERR! missing script: start",
    }),
};
