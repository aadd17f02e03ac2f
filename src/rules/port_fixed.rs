//! A web process that does not listen where Heroku looks.

use super::case::Case;
use super::commands::{option, program, reads, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "port-fixed",
    severity: Severity::Error,
    title: "The web process does not listen at $PORT",
    why: prose("Heroku gives each web dyno a port of its own in `PORT` and ends the dyno when nothing listens there within 60 seconds (R10). A port that is written down, or a server's default, is never that one."),
    sources: &[limits::BOOT_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --bind 0.0.0.0:8000"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --bind 0.0.0.0:$PORT"),
};

/// Servers that do not look at `PORT` by themselves, with what tells them.
const DEAF: [(&str, &str); 8] = [
    ("fastapi", "--port $PORT"),
    ("rackup", "-o 0.0.0.0 -p $PORT"),
    ("uvicorn", "--port $PORT"),
    ("hypercorn", "--bind 0.0.0.0:$PORT"),
    ("daphne", "--port $PORT"),
    ("waitress-serve", "--port=$PORT"),
    ("streamlit", "--server.port $PORT"),
    ("http.server", "$PORT"),
];
/// Options that name a port or an address with one.
const OPTIONS: [&str; 7] = ["--port", "-p", "--server.port", "--bind", "-b", "--listen", "--http"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.web() {
        let parts = simple(command.text);
        let Some(serves) = parts.last().copied() else { continue };
        if let Some(port) = written(serves) {
            let message = format!("It listens at port {port}, and Heroku looks at $PORT.");
            let edit = Edit::Text(command.at, replaced(command.text, port));
            hits.push(Hit::new(command.at, message).safe("Use $PORT", edit));
        } else if reads(command.text, "PORT") {
            // Somewhere the port is read; nobody can say from here that it is not used.
        } else if let Some((server, tells)) = DEAF.iter().find(|(server, _)| program(serves) == *server) {
            let hit = Hit::new(command.at, format!("{server} listens at a port of its own unless it is told: add {tells}."));
            // What is added at the end belongs to the last command only if nothing follows it.
            let ends = command.text.trim_end().ends_with(serves) && OPTIONS.iter().all(|it| option(serves, &[it]).is_none());
            hits.push(if ends {
                hit.safe(format!("Add {tells}"), Edit::Text(command.at, [command.text.trim_end(), " ", tells].concat()))
            } else {
                hit
            });
        }
    }
    hits
}

/// A port that is written down in a command.
fn written(command: &str) -> Option<&str> {
    let port = |text: &'_ str| (2..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(setting) = command.split_whitespace().find_map(|word| word.strip_prefix("PORT=")).filter(|it| port(it)) {
        return Some(setting);
    }
    for name in OPTIONS {
        let Some(value) = option(command, &[name]) else { continue };
        let last = value.rsplit(':').next().unwrap_or(value);
        if port(last) {
            return Some(last);
        }
    }
    None
}

/// The command with `$PORT` in place of a port. Only whole numbers behind a space, `=`, `:` or an option count.
fn replaced(command: &str, port: &str) -> String {
    let mut out = String::new();
    let mut from = 0;
    for (at, _) in command.match_indices(port) {
        let before = command[..at].chars().next_back();
        let after = command[at + port.len()..].chars().next();
        let stands = before.is_some_and(|c| " =:p".contains(c)) && after.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '.');
        if stands && at >= from {
            out.push_str(&command[from..at]);
            out.push_str("$PORT");
            from = at + port.len();
        }
    }
    out.push_str(&command[from..]);
    // A setting of PORT before the command would only name itself.
    out.replace("PORT=$PORT ", "")
}
