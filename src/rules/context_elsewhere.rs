//! A Dockerfile that lies outside the context that it copies from.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ImageField;
use crate::spec::{Edit, Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "context-elsewhere",
    severity: Severity::Advice,
    title: "The build sees another folder than the Dockerfile's",
    why: prose("`COPY` sees the build context and nothing else. With a context that does not hold the Dockerfile, its paths have to be written for the context, and `heroku.yml` cannot build it at all, since there the context is the Dockerfile's own folder."),
    sources: &[Source::new("devcenter build-docker-images-heroku-yml", "2024-04-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.images[0].dockerfile = "docker/Dockerfile".into();
        spec.images[0].context = "backend".into();
    },
    good: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.images[0].dockerfile = "backend/Dockerfile".into();
        spec.images[0].context = "backend".into();
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses(Method::ContainerRegistry) {
        return Vec::new();
    }
    let clean = |path: &str| path.trim_start_matches("./").trim_end_matches('/').to_owned();
    let mut hits = Vec::new();
    for image in &case.spec.images {
        let (context, dockerfile) = (clean(&image.context), clean(&image.dockerfile));
        if context.is_empty() || context == "." || dockerfile.starts_with(&[&context, "/"].concat()) {
            continue;
        }
        let shown = if dockerfile.is_empty() { "Dockerfile" } else { &dockerfile };
        let message = format!("{shown} is not in {context}, so its COPY sees only {context}. See that its paths are written for that, or use the top of the repository.");
        let at = Field::Image(image.id, ImageField::Context);
        hits.push(Hit::new(at, message).review("Use the top of the repository", Edit::Text(at, ".".into())));
    }
    hits
}
