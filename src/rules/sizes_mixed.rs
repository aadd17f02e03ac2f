//! Dyno sizes that one app cannot have together.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Edit, Field, Process, Severity};

pub(super) static RULE: Rule = Rule {
    id: "sizes-mixed",
    severity: Severity::Error,
    title: "Eco and basic do not mix with other sizes",
    why: prose("All process types of an app on eco are eco, and all on basic are basic; Heroku refuses a formation that mixes them with anything else. Standard and performance can stand side by side."),
    sources: &[Source::new("devcenter dyno-tiers", "2025-04-07")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::worker(spec, "python worker.py");
        spec.processes[0].size = "basic".into();
        spec.processes[1].size = "standard-1x".into();
    },
    good: |spec| {
        super::example::worker(spec, "python worker.py");
        spec.processes[0].size = "basic".into();
        spec.processes[1].size = "basic".into();
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let sized: Vec<(&Process, String)> = case
        .spec
        .processes
        .iter()
        .filter(|it| !it.size.is_empty())
        .map(|it| (it, it.size.to_lowercase()))
        .collect();
    let alone = |size: &str| matches!(size, "eco" | "basic");
    let Some((first, size)) = sized.iter().find(|(_, size)| alone(size)) else { return Vec::new() };
    let Some((other, different)) = sized.iter().find(|(_, it)| it != size) else { return Vec::new() };
    // What is larger was chosen for a reason; where both are small, the one that does not sleep.
    let common = sized.iter().map(|(_, size)| size.as_str()).find(|it| !alone(it)).unwrap_or("basic");
    let small = sized.iter().filter(|(_, it)| alone(it) && it != common);
    let edits = small
        .map(|(it, _)| Edit::Text(Field::Process(it.id, ProcessField::Size), common.to_owned()))
        .collect();
    let message = format!("{} is {size} and {} is {different}; Heroku takes {size} only for all process types or none.", first.kind, other.kind);
    let at = Field::Process(first.id, ProcessField::Size);
    vec![Hit::new(at, message).review(format!("Make all {common} or larger"), Edit::All(edits))]
}
