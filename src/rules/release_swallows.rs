//! A release command that hides its failure.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-swallows",
    severity: Severity::Warning,
    title: "A failed release command is released all the same",
    why: prose("Heroku keeps the old release running only if the release command ends with an error. Behind `|| echo …` it always ends well, so new code goes live on tables that were never migrated."),
    sources: &[
        Source::new("devcenter release-phase", "2024-12-03"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, heroku.yml", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::release(spec, "alembic upgrade head || echo \"Migration failed, continuing...\""),
    good: |spec| super::example::release(spec, "test -n \"$CI\" || alembic upgrade head"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(command) = case.release() else { return Vec::new() };
    if command.text.trim_start().starts_with("set +e") {
        return vec![Hit::new(command.at, "set +e lets the command go on after an error: without it a failure stops the release.")];
    }
    if let Some(last) = piped(command.text) {
        let message = format!("A pipeline ends as its last command does, and {last} ends well whatever came before. Take it away: the output is in the log already.");
        return vec![Hit::new(command.at, message)];
    }
    let Some((kept, hidden)) = swallowed(command.text) else { return Vec::new() };
    let message = format!("Behind `{hidden}` the command always ends well, so a failure would be released. Let it fail.");
    let hit = Hit::new(command.at, message);
    if kept.is_empty() {
        return vec![hit];
    }
    vec![hit.safe("Let it fail", Edit::Text(command.at, kept.to_owned()))]
}

/// The command before what hides its failure, and what hides it.
fn swallowed(command: &str) -> Option<(&str, &str)> {
    for (at, sign) in command.match_indices("||").chain(command.match_indices(';')) {
        let behind = command[at + sign.len()..].trim();
        let last = behind.trim_end_matches([')', '}', ';', ' ']);
        let calm = |part: &str| {
            let part = part.trim_matches(['(', '{', ' ']);
            part.is_empty() || part == "true" || part == ":" || part == "exit 0" || part.starts_with("echo ") || part.starts_with("printf ")
        };
        if !last.is_empty() && last.split("&&").flat_map(|part| part.split(';')).all(calm) {
            return Some((command[..at].trim_end(), command[at..].trim()));
        }
    }
    None
}

/// What a command is piped into, where that decides how it ends.
fn piped(command: &str) -> Option<&str> {
    if command.contains("pipefail") {
        return None;
    }
    let calm = ["tee", "cat", "logger", "sed", "ts", "head", "tail"];
    let bars = command.match_indices('|').map(|(at, _)| at);
    let single = bars.filter(|at| !command[..*at].ends_with('|') && !command[at + 1..].starts_with('|'));
    let behind = single.map(|at| command[at + 1..].trim_start_matches('&').trim());
    behind.filter_map(|it| it.split([' ', ';']).next()).find(|program| calm.contains(program))
}
