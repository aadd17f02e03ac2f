//! A web process that only its own dyno can reach.

use super::case::Case;
use super::commands::{option, program, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "listens-locally",
    severity: Severity::Error,
    title: "The web process listens where the router cannot reach it",
    why: prose("On `127.0.0.1` a server hears only its own dyno. Heroku's router comes from outside, finds nothing at the port and ends the dyno after 60 seconds (R10): the address has to be `0.0.0.0`."),
    sources: &[limits::BOOT_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "uvicorn bookshelf:app --port $PORT"),
    good: |spec| super::example::web(spec, "uvicorn bookshelf:app --host 0.0.0.0 --port $PORT"),
};

const LOCAL: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];
const OPTIONS: [&str; 8] = ["--host", "-h", "--bind", "-b", "--address", "--hostname", "-H", "--server.address"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.web() {
        let Some(serves) = simple(command.text).last().copied() else { continue };
        let given = OPTIONS.iter().find_map(|name| option(serves, &[name]));
        let local = given.and_then(|given| LOCAL.iter().find(|it| given.starts_with(**it)));
        if let (Some(given), Some(local)) = (given, local) {
            let message = format!("It listens on {local}, where only its own dyno can reach it.");
            let text = command.text.replace(given, &given.replace(local, "0.0.0.0"));
            hits.push(Hit::new(command.at, message).safe("Listen on 0.0.0.0", Edit::Text(command.at, text)));
        } else if given.is_none() && program(serves) == "uvicorn" && !serves.contains("--uds") && !serves.contains("--fd") {
            let message = "uvicorn listens on 127.0.0.1 unless it is told: add --host 0.0.0.0.";
            let hit = Hit::new(command.at, message);
            hits.push(if command.text.trim_end().ends_with(serves) {
                let text = [command.text.trim_end(), " --host 0.0.0.0"].concat();
                hit.safe("Add --host 0.0.0.0", Edit::Text(command.at, text))
            } else {
                hit
            });
        }
    }
    hits
}
