//! A release command that nothing runs.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ReleaseField;
use crate::spec::{Edit, Field, Method, Runs, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-never-runs",
    severity: Severity::Advice,
    title: "Nothing runs the release command",
    why: prose("New code meets old tables until somebody remembers to run it by hand. In the release phase it runs before the new code serves, and a failure keeps the old release running."),
    sources: &[Source::new("devcenter release-phase", "2024-12-03")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::release(spec, "migrate");
        spec.release.runs = Runs::Never;
    },
    good: |spec| super::example::release(spec, "migrate"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let own_image = case.uses_images() && case.spec.images.iter().any(|image| image.process == "release");
    if case.spec.release.runs != Runs::Never || case.release().is_none() || own_image {
        return Vec::new();
    }
    let how = if case.uses(Method::ContainerRegistry) {
        " With Container Registry an image release is built for it."
    } else {
        ""
    };
    let message = format!("Nothing runs this command by itself: let it run in the release phase.{how}");
    let hit = Hit::new(Field::Release(ReleaseField::Runs), message);
    vec![case.review(hit, "Run it in the release phase", Edit::Runs(Runs::ReleasePhase))]
}
