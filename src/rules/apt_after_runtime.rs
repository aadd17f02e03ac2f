//! System packages that come after the build that needs them.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::buildpacks::BUILDPACKS;
use crate::spec::{Edit, Field, List, Severity};

pub(super) static RULE: Rule = Rule {
    id: "apt-after-runtime",
    severity: Severity::Warning,
    title: "System packages come after the build that needs them",
    why: prose("Buildpacks run in order. A library that the language's packages are compiled against, or that they load as they are built, has to be there before them, so the apt buildpack stands first."),
    sources: &[Source::new("devcenter using-multiple-buildpacks-for-an-app", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::buildpacks(spec, &["heroku/python", "heroku-community/apt"]),
    good: |spec| super::example::buildpacks(spec, &["heroku-community/apt", "heroku/python"]),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let all = &case.spec.buildpacks;
    let Some(apt) = all.iter().position(|it| it.source == "heroku-community/apt" || it.source.contains("heroku-buildpack-apt")) else {
        return Vec::new();
    };
    let Some(before) = all[..apt].iter().find(|it| BUILDPACKS.iter().any(|known| it.source == known.name)) else {
        return Vec::new();
    };
    let apt = &all[apt];
    let message = format!("{} has to stand before {}, so that its packages are there when {} builds.", apt.source, before.source, before.source);
    vec![Hit::new(Field::Buildpack(apt.id), message).safe("Put it first", Edit::Move(List::Buildpacks, apt.id, 0))]
}
