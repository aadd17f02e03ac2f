//! The server listens at a port of its own.

use super::trouble::{Phase, Rank, Trouble, Words, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "port-hardcoded",
    title: "The server listens at a port of its own",
    phases: &[Phase::Boot],
    rank: Rank::Notice,
    signs: &[sign("Listening on port 3000"), sign("Listening on 3000"), sign("Running on http://127.0.0.1"), sign("Running on http://localhost"), sign("Listening at: http://127.0.0.1:8000"), sign("localhost:3000"), sign("listening on port 5000"), sign("listening on port 8080"), sign("listening on port 8000"), sign("http://localhost:8080"), sign("Listening on http://localhost"), sign("Server running on port 3000"), sign("Server running at http://127.0.0.1"), sign("started server on 0.0.0.0:3000"), sign("Tomcat started on port(s): 8080"), sign("Tomcat started on port 8080")],
    when: |seen| seen.any(&["r10-port-not-bound", "h20-app-boot-timeout"]),
    explains: &[],
    rules: &["port-fixed", "listens-locally"],
    words: words(Words {
        means: "The log names the port that the server opened, and it is one that stands in the code or the command, not the one in `PORT`.",
        causes: &["It is often seen beside a failure, and seldom the cause of one."],
        apart: "",
        steps: &[step("Let the server read `PORT`: `process.env.PORT`, `os.environ[\"PORT\"]`, `$PORT` in the command.")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Listening on port 3000\n2026-02-17T21:04:31.000000+00:00 heroku[web.1]: Error R10 (Boot timeout) -> Web process failed to bind to $PORT within 60 seconds of launch",
    }),
};
