//! The app looks for a service on its own dyno.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "service-localhost-refused",
    title: "The app looks for a service on its own dyno",
    phases: &[Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("ECONNREFUSED 127.0.0.1"), sign("ECONNREFUSED ::1"), sign("connect ECONNREFUSED localhost"), sign("failed to connect to [localhost"), sign("failed to connect to server [localhost"), sign("Connection refused").with(&["localhost"]), sign("Connection refused").with(&["127.0.0.1"]), sign("could not connect to server: Connection refused"), sign("connection to server at \"localhost\""), sign("connection to server at \"127.0.0.1\""), sign("Error 111 connecting to localhost"), sign("Error 111 connecting to 127.0.0.1"), sign("Error connecting to Redis on localhost"), sign("connect: connection refused").with(&["127.0.0.1"]), sign("connect: connection refused").with(&["localhost"]), sign("Can't connect to MySQL server on 'localhost"), sign("Can't connect to local MySQL server"), sign("ECONNREFUSED 0.0.0.0"), sign("connect ECONNREFUSED 127."), sign("dial tcp 127.0.0.1"), sign("dial tcp [::1]"), sign("Could not connect to Redis at 127.0.0.1"), sign("Is the server running locally and accepting"), sign("Is the server running on host \"localhost\""), sign("Errno::ECONNREFUSED").with(&["localhost"]), sign("Connection refused (0.0.0.0"), sign("127.0.0.1:6379"), sign("Error 99 connecting to localhost"), sign("Cannot assign requested address").with(&["localhost"])],
    when: always,
    explains: &["h10-app-crashed", "h12-request-timeout", "h13-connection-closed", "r10-port-not-bound", "app-http-500", "app-code-exception", "release-phase-failed", "h20-app-boot-timeout"],
    rules: &["addon-missing"],
    words: words(Words {
        means: "A database or another service was looked for on `localhost`. A dyno runs the app and nothing else.",
        causes: &["The config var with the address is not set, so the code takes its default.", "The add-on is missing."],
        apart: "The port says which it is: 5432 Postgres, 6379 Redis, 27017 MongoDB, 3306 MySQL.",
        steps: &[run("See whether the add-on is there.", "heroku addons --app {app}"),
            run("See what is set; it shows the values too, so not where others look on.", "heroku config --app {app}"),
            step("Let the code fail when the address is missing, in place of guessing it.")],
        avoid: "",
        sources: &[LOGS],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: Error: connect ECONNREFUSED 127.0.0.1:27017",
    }),
};
