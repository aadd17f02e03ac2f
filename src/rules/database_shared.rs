//! One database for several environments.

use std::collections::BTreeMap;

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ConfigField;
use crate::spec::{Field, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "database-shared",
    severity: Severity::Warning,
    title: "Several environments use one database",
    why: prose("A migration that is tried in staging then changes the tables of production, under code that does not expect it. Tests delete and send what belongs to real people."),
    sources: &[Source::new("12factor.net, X. Dev/prod parity; III. Config", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "DATABASE_URL", "postgres://db.example.org/books"),
    good: |spec| super::example::value(spec, "DATABASE_URL", Value::Asked),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let is_database = |key: &str| key == "DATABASE_URL" || key.ends_with("_DATABASE_URL") || key == "MONGODB_URI" || key == "MONGO_URL";
    let mut hits = Vec::new();
    for var in case.spec.config.iter().filter(|var| is_database(&var.key)) {
        let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for environment in case.in_use() {
            let own = var.overrides.iter().find(|one| one.environment == environment.id).map(|one| &one.value);
            let text = own.unwrap_or(&var.value).text().map(str::trim).unwrap_or_default();
            if !text.is_empty() && !text.contains("{app") && !text.starts_with("sqlite") {
                places.entry(text).or_default().push(&environment.name);
            }
        }
        let Some(shared) = places.values().filter(|names| names.len() > 1).max_by_key(|names| names.len()) else { continue };
        let message = format!("{} is the same in {}. Give each its own database, such as the add-on's.", var.key, shared.join(", "));
        hits.push(Hit::new(Field::Config(var.id, ConfigField::Value), message));
    }
    hits
}
