//! Two environments that are the same app.

use std::collections::BTreeMap;

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Edit, Environment, List, Severity};

pub(super) static RULE: Rule = Rule {
    id: "app-twice",
    severity: Severity::Warning,
    title: "Two environments are the same app",
    why: prose("An app has one set of config vars, one formation and one release that is current. Two environments on it undo each other's work, and a list that says two things of one app cannot be trusted in an emergency."),
    sources: &[Source::new("Platform API v3 schema, app", "2026-08-21")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.environments[1].app = "bookshelf-staging".into(),
    good: super::example::nothing,
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut seen: BTreeMap<&str, &Environment> = BTreeMap::new();
    let mut hits = Vec::new();
    for environment in case.spec.environments.iter().filter(|it| !it.app.is_empty()) {
        let Some(first) = seen.get(environment.app.as_str()) else {
            seen.insert(&environment.app, environment);
            continue;
        };
        let differs = differences(case, first, environment);
        let says = if differs.is_empty() {
            String::new()
        } else {
            format!(" The two also contradict each other in {}.", differs.join(", "))
        };
        let message = format!(
            "{:?} and {:?} are both the app {}.{says} Give one of them its own app, or remove it.",
            first.name, environment.name, environment.app
        );
        let remove = Edit::Remove(List::Environments, environment.id);
        hits.push(
            Hit::new(at(environment, EnvironmentField::App), message)
                .review(format!("Remove {}", environment.name), remove),
        );
    }
    hits
}

fn differences(case: &Case<'_>, one: &Environment, two: &Environment) -> Vec<&'static str> {
    let mut all = Vec::new();
    let mut differ = |different: bool, what| all.extend(different.then_some(what));
    differ(case.method(one) != case.method(two), "method");
    differ(one.branch != two.branch, "branch");
    differ(one.deploys != two.deploys, "what starts a deploy");
    differ(one.stage != two.stage, "stage");
    differ(one.legacy != two.legacy, "whether it is legacy");
    all
}
