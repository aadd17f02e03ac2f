//! The remote names an app that is not there.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CLI};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "git-app-not-found",
    title: "The remote names an app that is not there",
    phases: &[Phase::Git],
    rank: Rank::Cause,
    signs: &[sign("No such app as"), sign("fatal: repository 'https://git.heroku.com"), sign("repository").with(&["git.heroku.com", "not found"]), sign("repository").with(&["not found", "heroku"])],
    when: always,
    explains: &[],
    rules: &["app-name"],
    words: words(Words {
        means: "git pushes to an app that does not exist, or that you may not see.",
        causes: &["The app was renamed or deleted.", "The key belongs to another account."],
        apart: "",
        steps: &[run("See where the remote points.", "git remote --verbose"),
            run("Point it to the app.", "heroku git:remote --app {app}")],
        avoid: "",
        sources: &[CLI],
        sample: " !    No such app as bookshelf-old.\nfatal: Could not read from remote repository.",
    }),
};
