//! The command gets no port.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "procfile-port-variable",
    title: "The command gets no port",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("invalid literal for int() with base 10: '$PORT'"), sign("is not a valid integer: '$PORT'"), sign("invalid port \"$PORT\""), sign("Could not parse port: $PORT"), sign("is not a valid port number"), sign("Invalid value for \"--port\""), sign("Invalid value for '--port'"), sign("$PORT is not a valid integer"), sign("ERR_SOCKET_BAD_PORT"), sign("invalid value for Integer(): \"$PORT\""), sign("Failed to bind properties under 'server.port'"), sign("Port should be > 0 and < 65536"), sign("unknown port tcp/$PORT")],
    when: always,
    explains: CRASH,
    rules: &["port-quoted"],
    words: words(Words {
        means: "The server got the five letters `$PORT` and not a number: nothing put the value in.",
        causes: &["Single quotes around `$PORT` in the Procfile.", "A command of an image in the form of a list (`[\"gunicorn\", \"--bind\", \"0.0.0.0:$PORT\"]`), which no shell reads."],
        apart: "",
        steps: &[step("Take the single quotes away, or let a shell run the command: `sh -c \"exec gunicorn … --bind 0.0.0.0:$PORT\"`.")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Error: '$PORT' is not a valid port number.",
    }),
};
