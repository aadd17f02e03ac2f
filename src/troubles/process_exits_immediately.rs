//! The web process ends as soon as it starts.

use super::trouble::{Phase, Rank, Trouble, Words, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "process-exits-immediately",
    title: "The web process ends as soon as it starts",
    phases: &[Phase::Boot],
    rank: Rank::General,
    signs: &[sign("Process exited with status 0")],
    when: |seen| seen.has("crashed-at-start"),
    explains: &["h10-app-crashed", "h20-app-boot-timeout", "cors-blocked"],
    rules: &["web-detaches"],
    words: words(Words {
        means: "The command did its work, without an error, and ended. A web process has to stay.",
        causes: &["The command starts a server in the background, or a build, or nothing.", "The app opens no server: its file only defines one."],
        apart: "There is no exception, the status is 0, and the state goes from `starting` to `crashed`.",
        steps: &[run("See which command it is.", "heroku ps --app {app}"),
            step("Let it stay in the foreground.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Process exited with status 0\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: State changed from starting to crashed",
    }),
};
