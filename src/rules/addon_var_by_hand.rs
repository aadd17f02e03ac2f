//! A config var that an add-on owns, set by hand.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::ADDONS;
use crate::spec::field::ConfigField;
use crate::spec::{Edit, Field, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "addon-var-by-hand",
    severity: Severity::Warning,
    title: "A config var that the add-on owns",
    why: prose("Heroku sets it when the add-on is made and changes it when it has to, for example when the database moves. Set by hand it cannot be attached, or the app goes on with an address that is no longer true."),
    sources: &[Source::new("devcenter heroku-postgresql, connecting", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, "heroku-redis", "premium-0");
        super::example::config(spec, "REDIS_SSL", "required");
        super::example::value(spec, "REDIS_URL", Value::Asked);
    },
    good: |spec| {
        super::example::addon(spec, "heroku-redis", "premium-0");
        super::example::config(spec, "REDIS_SSL", "required");
        super::example::value(spec, "REDIS_URL", Value::Addon);
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let owned = owned(case);
    let mut hits = Vec::new();
    for var in &case.spec.config {
        let Some((_, service)) = owned.iter().find(|(key, _)| *key == var.key) else { continue };
        let message = || format!("{service} sets {} itself and changes it when it has to.", var.key);
        if !matches!(var.value, Value::Addon | Value::Elsewhere) {
            let edit = Edit::Value(var.id, Value::Addon);
            hits.push(Hit::new(Field::Config(var.id, ConfigField::Value), message()).safe("Leave it to the add-on", edit));
        }
        for one in var.overrides.iter().filter(|one| !matches!(one.value, Value::Addon | Value::Elsewhere)) {
            let edit = Edit::Override(var.id, one.environment, None);
            hits.push(Hit::new(Field::Override(var.id, one.environment), message()).safe("Leave it to the add-on", edit));
        }
    }
    hits
}

/// The config vars that the add-ons of this spec are known to set, with the add-on.
pub(super) fn owned(case: &Case<'_>) -> Vec<(String, &'static str)> {
    let mut all = Vec::new();
    for addon in &case.spec.addons {
        let Some(row) = ADDONS.iter().find(|row| row.slug == addon.service) else { continue };
        match row.sets {
            [one] if one.ends_with("_URL") && !addon.attachment.is_empty() => {
                all.push(([addon.attachment.as_str(), "_URL"].concat(), row.slug));
            }
            sets => all.extend(sets.iter().map(|key| ((*key).to_owned(), row.slug))),
        }
    }
    all
}
