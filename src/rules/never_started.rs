//! A process type that no dyno runs.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "never-started",
    severity: Severity::Advice,
    title: "A process type that no dyno runs",
    why: prose("Heroku starts one dyno of `web` by itself and none of any other process type. A worker at 0, or of which no number is said, does nothing, and its queue only grows."),
    sources: &[Source::new("devcenter scaling", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::worker(spec, "celery --app bookshelf worker");
        spec.processes[1].quantity = Some(0);
    },
    good: |spec| super::example::worker(spec, "celery --app bookshelf worker"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let idle = case.spec.processes.iter().filter(|it| {
        !matches!(it.kind.as_str(), "" | "web" | "release" | "console" | "rake" | "run") && it.quantity.unwrap_or(0) == 0
    });
    idle.map(|it| {
        let message = format!("No dyno runs {}: Heroku starts none by itself. Say how many, or remove it.", it.kind);
        Hit::new(Field::Process(it.id, ProcessField::Quantity), message)
            .review("Run one dyno", Edit::Quantity(it.id, Some(1)))
    })
    .collect()
}
