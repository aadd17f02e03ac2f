//! An image `release` although the release command is meant to run elsewhere.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ImageField;
use crate::spec::{Edit, Field, Image, Method, Runs, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-image-runs",
    severity: Severity::Warning,
    title: "The image release runs in the release phase all the same",
    why: prose("An image that is pushed as `release` runs before each release, whatever else is said. With the same migration at web start as well, it runs twice."),
    sources: &[Source::new("devcenter container-registry-and-runtime", "2019-05-02")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.images.push(Image { process: "release".into(), command: "migrate".into(), ..Image::default() });
        spec.release.command = "migrate".into();
        spec.release.runs = Runs::Never;
    },
    good: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.images.push(Image { process: "release".into(), ..Image::default() });
        super::example::release(spec, "migrate");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses_images() || case.spec.release.runs == Runs::ReleasePhase || case.release().is_none() {
        return Vec::new();
    }
    let images = case.spec.images.iter().filter(|image| image.process == "release");
    images
        .map(|image| {
            let message = "The release command is not meant for the release phase, but an image release runs there on each release. Remove the image, or let the command run in the release phase.";
            let hit = Hit::new(Field::Image(image.id, ImageField::Process), message);
            case.review(hit, "Run it in the release phase", Edit::Runs(Runs::ReleasePhase))
        })
        .collect()
}
