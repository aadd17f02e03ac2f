//! The release command failed.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{RELEASE};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "release-phase-failed",
    title: "The release command failed",
    phases: &[Phase::Release],
    rank: Rank::Symptom,
    signs: &[sign("Waiting for release.... failed"), sign("release command failed"), sign("heroku[release").with(&["Process exited with status 1"]), sign("StandardError: An error has occurred, this and all later migrations canceled"), sign("Tasks: TOP => db:migrate"), sign("rails aborted!"), sign("rake aborted!"), sign("Waiting for release... failed"), sign("Release command exited with"), sign("Release failed")],
    when: always,
    explains: &["h10-app-crashed"],
    rules: &["release-swallows", "release-destroys"],
    words: words(Words {
        means: "The command of the release phase ended with an error, so the old release goes on running. A git push looks green all the same.",
        causes: &["A migration failed.", "A config var or the database is missing."],
        apart: "`Release command declared` is normal. What counts is the last word after `Waiting for release`.",
        steps: &[run("See the releases: the failed one says so.", "heroku releases --app {app}"),
            run("Read what the command wrote.", "heroku releases:output --app {app}"),
            step("Mend it and deploy again; nothing has to be rolled back.")],
        avoid: "Do not write `|| true` behind the command: then new code goes live on old tables.",
        sources: &[RELEASE],
        sample: "remote: Waiting for release.... failed.",
    }),
};
