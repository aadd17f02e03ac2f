//! Stages of one pipeline that are built in different ways.

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Edit, Method, Severity, Stage};

pub(super) static RULE: Rule = Rule {
    id: "stages-differ",
    severity: Severity::Warning,
    title: "Production is built in another way than what was tried",
    why: prose("What is tried in staging is then not what runs in production: another stack, other system libraries, another start. A promotion between the two is not possible either."),
    sources: &[Source::new("Heroku's answer in public repositories; devcenter stack", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.environments[1].method = Some(Method::HerokuYml),
    good: |spec| spec.environments[1].method = Some(Method::Buildpacks),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let at_stage = |stage| case.in_use().filter(move |it| it.stage == Some(stage));
    let Some(staging) = at_stage(Stage::Staging).next() else { return Vec::new() };
    let wanted = case.method(staging);
    let other = at_stage(Stage::Production).filter(|it| case.method(it).is_container() != wanted.is_container());
    let first = other.clone().next().map(|it| Edit::EnvironmentMethod(it.id, Some(wanted)));
    let fits = first.is_some_and(|edit| case.carries(&edit));
    other
        .map(|it| {
            let message = format!(
                "{:?} is built by {}, but {:?} by {}: what was tried is not what runs.",
                it.name,
                case.method(it).label(),
                staging.name,
                wanted.label()
            );
            let hit = Hit::new(at(it, EnvironmentField::Method), message);
            let edit = Edit::EnvironmentMethod(it.id, Some(wanted));
            if fits { hit.review("Build it as staging", edit) } else { hit }
        })
        .collect()
}
