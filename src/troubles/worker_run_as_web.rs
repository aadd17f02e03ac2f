//! A bot or a worker runs as web.

use super::trouble::{Phase, Rank, Trouble, Words, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "worker-run-as-web",
    title: "A bot or a worker runs as web",
    phases: &[Phase::Boot, Phase::Router],
    rank: Rank::Cause,
    signs: &[sign("Error R10"), sign("R10 (Boot timeout)"), sign("failed to bind to $PORT within"), sign("code=H20")],
    when: |seen| seen.has("bot") && !seen.has("listening") && seen.any(&["r10-port-not-bound", "h20-app-boot-timeout"]),
    explains: &["r10-port-not-bound", "r10-slow-boot", "h10-app-crashed", "h20-app-boot-timeout"],
    rules: &["web-serves-nothing"],
    words: words(Words {
        means: "The process does its work and never listens at a port. Under the name `web` Heroku ends it after 60 seconds.",
        causes: &["A chat bot or a scheduler in the Procfile as `web`."],
        apart: "The log has the bot's own lines (logged in, polling, scheduler started) and no line of a server that listens.",
        steps: &[step("Rename the process type in the Procfile from `web` to `worker` and deploy."),
            run("Start it, and stop web.", "heroku ps:scale web=0 worker=1 --app {app}")],
        avoid: "Do not open a port only to be left in peace: as a worker it needs none.",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Logged in as Bookbot#1234\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    }),
};
