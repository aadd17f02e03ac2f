//! A key to Heroku in an app of Heroku's.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ConfigField;
use crate::spec::{Edit, Field, List, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "api-key-in-app",
    severity: Severity::Warning,
    title: "The key of the deploy is a config var of the app",
    why: prose("The workflow reads `HEROKU_API_KEY` from GitHub's secrets, not from the app. In the app everything that runs there, each dependency too, can change or delete whatever the account may."),
    sources: &[Source::new("help.heroku.com/PBGP6IDE; devcenter oauth", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::value(spec, "GITHUB_TOKEN", Value::Asked),
    good: |spec| super::example::value(spec, "MAIL_TOKEN", Value::Asked),
};

const KEYS: [&str; 5] = ["HEROKU_API_KEY", "HEROKU_API_TOKEN", "GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let keys = case.spec.config.iter().filter(|var| KEYS.contains(&var.key.as_str()));
    keys.map(|var| {
        let message = format!("{} opens more than this app, to everything that runs in it. The deploy needs it on GitHub only.", var.key);
        Hit::new(Field::Config(var.id, ConfigField::Key), message)
            .review("Remove it from the app", Edit::Remove(List::Config, var.id))
    })
    .collect()
}
