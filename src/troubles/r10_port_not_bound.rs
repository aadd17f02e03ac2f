//! The app does not listen where Heroku looks.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r10-port-not-bound",
    title: "The app does not listen where Heroku looks",
    phases: &[Phase::Boot],
    rank: Rank::Limit,
    signs: &[sign("Error R10"), sign("R10 (Boot timeout)"), sign("R10 Boot timeout"), sign("failed to bind to $PORT within"), sign("Error R11 (Bad bind)")],
    when: always,
    explains: &["h10-app-crashed", "h20-app-boot-timeout", "h13-connection-closed", "cors-blocked"],
    rules: &["port-fixed", "listens-locally"],
    words: words(Words {
        means: "Heroku gives each web dyno a port in `PORT`, waits 60 seconds for it to be open to the outside, and ends the dyno when it is not.",
        causes: &["A port that is written down, in the command or in the code.", "The server listens at `127.0.0.1` or `localhost`, where only the dyno itself can reach it.", "The start takes longer than 60 seconds.", "The process is a bot or a worker and never listens."],
        apart: "A line such as `Listening on 8000` or `Running on http://127.0.0.1:5000` before it names the wrong port or address. No such line: the start hangs, or nothing is meant to listen.",
        steps: &[step("Let the server listen at `0.0.0.0` and at the port in `PORT`."),
            run("See what the app says as it starts.", "heroku logs --ps web --num 500 --app {app}")],
        avoid: "Do not set `PORT` as a config var: Heroku chooses it for each dyno.",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    }),
};
