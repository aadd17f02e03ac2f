//! An image that may carry a file of secrets.

use super::case::{Case, next};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::IgnoreField;
use crate::spec::name::Pattern;
use crate::spec::{Edit, Field, List, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "image-takes-secrets",
    severity: Severity::Advice,
    title: "A local .env would go into the image",
    why: prose("Docker sends everything in the build context that `.dockerignore` does not name, whether git knows it or not, and `COPY . .` puts it into the image. Who can pull the image can read it."),
    sources: &[Source::new("docs.docker.com, build/concepts/context, .dockerignore files", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.ignore.clear();
    },
    good: |spec| super::example::image(spec, Method::ContainerRegistry),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses_images() {
        return Vec::new();
    }
    let covered = case.spec.ignore.iter().any(|it| Pattern::parse(&it.pattern).is_ok_and(|it| it.hides(".env")));
    if covered {
        return Vec::new();
    }
    let id = next(case.spec.ignore.iter().map(|it| it.id));
    let edit = Edit::All(vec![
        Edit::Add(List::Ignore),
        Edit::Text(Field::Ignore(id, IgnoreField::Pattern), ".env".to_owned()),
    ]);
    let message = "No pattern keeps .env out of the images. Add one.";
    vec![Hit::new(Field::List(List::Ignore), message).safe("Ignore .env", edit)]
}
