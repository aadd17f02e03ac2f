//! git knows no remote called heroku.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "git-remote-missing",
    title: "git knows no remote called heroku",
    phases: &[Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("'heroku' does not appear to be a git repository"), sign("No such remote: 'heroku'"), sign("No such remote 'heroku'"), sign("Missing required flag:").with(&["--app"]), sign("Missing required flag app"), sign("No app specified")],
    when: always,
    explains: &[],
    rules: &[],
    words: words(Words {
        means: "The folder has no remote for the app, so neither git nor the command line knows which app is meant.",
        causes: &["See the steps."],
        apart: "",
        steps: &[run("Add it.", "heroku git:remote --app {app}"),
            step("Or name the app with each command.")],
        avoid: "",
        sources: &[CLI],
        sample: "fatal: 'heroku' does not appear to be a git repository\nfatal: Could not read from remote repository.",
    }),
};
