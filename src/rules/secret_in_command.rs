//! A secret on a command line, which Heroku logs.

use super::case::Case;
use super::commands::reads;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "secret-in-command",
    severity: Severity::Warning,
    title: "A secret on a command line is logged",
    why: prose("Heroku writes the command of each process into the log with the config vars in it replaced by their values. The app can read them from its environment, where they are not logged."),
    sources: &[Source::new("devcenter config-vars", "2024-09-09")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --env SECRET=$SECRET_KEY"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --env THREADS=$THREADS"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let secret = |value: &Value| matches!(value, Value::Generated | Value::Asked);
    let mut hits = Vec::new();
    for command in case.commands() {
        for var in case.spec.config.iter().filter(|var| !var.key.is_empty() && secret(&var.value)) {
            if reads(command.text, &var.key) {
                let message = format!("${} would stand in the log. Let the app read it from its environment.", var.key);
                hits.push(Hit::new(command.at, message));
            }
        }
    }
    hits
}
