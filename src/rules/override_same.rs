//! A value of an environment's own that is the common one.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Field, Override, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "override-same",
    severity: Severity::Advice,
    title: "A value of its own that is the common one",
    why: prose("It does nothing today. On the day on which the common value changes, this environment keeps the old one, and nobody knows why."),
    sources: &[Source::new("Dynoscribe, the form of a spec: dynoscribe schema", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::config(spec, "MAIL_FROM", "books@example.org");
        let (environment, value) = (spec.environments[0].id, spec.config[1].value.clone());
        spec.config[1].overrides.push(Override { environment, value });
    },
    good: |spec| {
        super::example::config(spec, "MAIL_FROM", "books@example.org");
        let (environment, value) = (spec.environments[0].id, Value::Text("test@example.org".into()));
        spec.config[1].overrides.push(Override { environment, value });
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for var in &case.spec.config {
        for one in var.overrides.iter().filter(|one| one.value == var.value) {
            let Some(place) = case.spec.environments.iter().find(|it| it.id == one.environment) else { continue };
            let message = format!("{} is the same in {} as everywhere.", var.key, place.name);
            hits.push(
                Hit::new(Field::Override(var.id, one.environment), message)
                    .safe("Take the common value", Edit::Override(var.id, one.environment, None)),
            );
        }
    }
    hits
}
