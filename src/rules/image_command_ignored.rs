//! A command of an image where nothing builds images.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ImageField;
use crate::spec::{Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "image-command-ignored",
    severity: Severity::Advice,
    title: "A command of an image that nobody builds",
    why: prose("Every environment is built with buildpacks, which read the `Procfile` and neither `heroku.yml` nor a Dockerfile. What stands at the image has no effect."),
    sources: &[Source::new("devcenter build-docker-images-heroku-yml", "2024-04-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        spec.images.push(crate::spec::Image { process: "web".into(), command: "serve".into(), ..Default::default() });
    },
    good: super::example::nothing,
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if case.uses_images() {
        return Vec::new();
    }
    let with = case.spec.images.iter().filter(|image| !image.command.is_empty());
    with.map(|image| {
        let message = format!(
            "No environment builds images, so {} runs the command of its process type and not this one.",
            if image.process.is_empty() { "the process" } else { &image.process }
        );
        Hit::new(Field::Image(image.id, ImageField::Command), message)
    })
    .collect()
}
