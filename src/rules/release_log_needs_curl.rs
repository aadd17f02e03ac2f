//! A release image without `curl` shows no log.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ReleaseField;
use crate::spec::{Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-log-needs-curl",
    severity: Severity::Advice,
    title: "The log of the release phase needs curl in the image",
    why: prose("Heroku streams the output of the release command to the one who deploys with `curl`, which it looks for in the image. Without it a failed migration shows nothing in the deploy; it is in `heroku logs` only."),
    sources: &[Source::new("devcenter container-registry-and-runtime, release phase", "2024-06-30")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        super::example::release(spec, "migrate");
    },
    good: |spec| super::example::image(spec, Method::ContainerRegistry),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses_images() || !case.has_release_phase() {
        return Vec::new();
    }
    let message = "The image needs curl for the output of this command to be seen as it runs. See that the Dockerfile installs it.";
    vec![Hit::new(Field::Release(ReleaseField::Command), message)]
}
