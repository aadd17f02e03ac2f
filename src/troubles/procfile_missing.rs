//! There is no command to start.

use super::trouble::{Phase, Rank, Trouble, Words, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "procfile-missing",
    title: "There is no command to start",
    phases: &[Phase::Build, Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("may not specify any way to start a node process"), sign("No Procfile").with(&["no default"]), sign("Procfile declares types").with(&["(none)"]).without(&["Default"]), sign("Procfile declares types     -> (none)"), sign("Procfile").with(&["not found", "no web"])],
    when: |seen| !seen.has("default-types"),
    explains: &["h14-no-web-dynos", "procfile-type-missing"],
    rules: &["no-web"],
    words: words(Words {
        means: "The release has no process type that anything could start.",
        causes: &["The Procfile is not at the top, or not committed, or called `procfile` or `Procfile.txt`.", "The language has no default command."],
        apart: "`(none)` with `Default types for buildpack -> web` below it is well: the buildpack's own command runs.",
        steps: &[step("Write a Procfile at the top with a line `web: …`."),
            run("See whether it is committed, with its capital P.", "git ls-files Procfile")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote:        This app may not specify any way to start a node process\nremote:        https://devcenter.heroku.com/articles/nodejs-support#default-web-process-type",
    }),
};
