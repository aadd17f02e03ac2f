//! The app is still starting when the time is up.

use super::trouble::{Phase, Rank, Trouble, Words, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "r10-slow-boot",
    title: "The app is still starting when the time is up",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("Error R10"), sign("R10 (Boot timeout)"), sign("failed to bind to $PORT within"), sign("R10 Boot timeout")],
    when: |seen| super::seen_command_has_port(seen) && !seen.any(&["listening", "bot"]),
    explains: &["r10-port-not-bound", "h10-app-crashed", "h20-app-boot-timeout", "cors-blocked"],
    rules: &["migration-at-start", "migration-in-web"],
    words: words(Words {
        means: "The command has the right port, and the app does not get as far as opening it within 60 seconds.",
        causes: &["Migrations, downloads or a model at the start.", "Heavy imports on a small dyno.", "A service at start that does not answer."],
        apart: "The command in `Starting process with command` carries the port that Heroku gave, and no line says that anything listens elsewhere.",
        steps: &[step("Move migrations into the release phase."),
            step("Load what is large when it is first needed, or put it into the image.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Starting process with command `java -Dserver.port=41234 -jar target/bookshelf.jar`\n2026-02-17T21:04:31.000000+00:00 app[web.1]: Loading model weights from /app/models (4 of 12)\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    }),
};
