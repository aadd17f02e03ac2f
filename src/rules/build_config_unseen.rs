//! Config that a frontend reads when it is built, which a Docker build cannot see.

use super::case::{Case, next};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::{ConfigField, Half};
use crate::spec::{Edit, Field, List, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "build-config-unseen",
    severity: Severity::Warning,
    title: "The Docker build does not see this config var",
    why: prose("Names such as `VITE_…` or `NEXT_PUBLIC_…` are written into the frontend when it is built. Config vars reach running dynos only, not the build of an image, so the frontend gets nothing: the value has to be a build argument."),
    sources: &[Source::new("devcenter build-docker-images-heroku-yml; container-registry-and-runtime", "2024-04-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        super::example::config(spec, "VITE_TITLE", "Bookshelf");
    },
    good: |spec| super::example::config(spec, "VITE_TITLE", "Bookshelf"),
};

/// How names begin that a frontend's build reads.
const BUILD: [&str; 7] =
    ["VITE_", "NEXT_PUBLIC_", "REACT_APP_", "VUE_APP_", "GATSBY_", "EXPO_PUBLIC_", "NG_APP_"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses_images() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for var in case.spec.config.iter().filter(|var| BUILD.iter().any(|start| var.key.starts_with(start))) {
        if case.spec.images.iter().any(|image| image.build_args.iter().any(|arg| arg.name == var.key)) {
            continue;
        }
        let message = format!("{} is read when the frontend is built, and the build of an image gets no config vars. Give it as a build argument too.", var.key);
        let hit = Hit::new(Field::Config(var.id, ConfigField::Key), message);
        let image = case.spec.images.iter().find(|image| image.process == "web").or(case.spec.images.first());
        let plain = var.value.text().filter(|text| !text.contains('{'));
        hits.push(match (image, plain) {
            (Some(image), Some(text)) => {
                let id = next(image.build_args.iter().map(|arg| arg.id));
                let at = |half| Field::BuildArg(image.id, id, half);
                hit.review(
                    "Make it a build argument",
                    Edit::All(vec![
                        Edit::Add(List::BuildArgs(image.id)),
                        Edit::Text(at(Half::Name), var.key.clone()),
                        Edit::Text(at(Half::Value), text.to_owned()),
                    ]),
                )
            }
            _ => hit,
        });
    }
    hits
}
