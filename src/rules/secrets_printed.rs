//! A command that prints all config vars.

use super::case::Case;
use super::commands::{simple, words};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "secrets-printed",
    severity: Severity::Warning,
    title: "A command that prints the secrets",
    why: prose("`env`, `printenv` and `set -x` write config vars into the log, where everybody with access to the app and every log service reads them. They were meant for one look, and stay."),
    sources: &[Source::new("devcenter config-vars", "2024-09-09")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "printenv && gunicorn bookshelf.wsgi"),
    good: |spec| super::example::web(spec, "env LANG=C gunicorn bookshelf.wsgi"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let prints = |part: &str| {
        let all: Vec<&str> = words(part).collect();
        matches!(all[..], ["env" | "printenv" | "export"] | ["export", "-p"])
            || matches!(all[..], ["set", flags, ..] if flags.starts_with('-') && flags.contains('x'))
            || matches!(all[..], ["bash" | "sh", flags, ..] if flags.starts_with('-') && !flags.starts_with("--") && flags.contains('x'))
    };
    let tells = |part: &str| {
        let mut all = words(part);
        let names = ["DATABASE_URL", "REDIS_URL"];
        let secret = |word: &str| {
            let name = word.trim_start_matches(['$', '{']).trim_end_matches('}');
            word.starts_with('$') && (names.contains(&name) || super::secret_typed::is_secret_key(name))
        };
        matches!(all.next(), Some("echo" | "printf")) && all.any(secret)
    };
    let mut hits = Vec::new();
    for command in case.commands() {
        if let Some(part) = simple(command.text).into_iter().find(|part| prints(part) || tells(part)) {
            hits.push(Hit::new(command.at, format!("`{part}` writes config vars into the log. Leave it out.")));
        }
    }
    hits
}
