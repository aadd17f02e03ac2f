//! Container Registry for an app that is deployed by pushing source.

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Deploys, Edit, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "registry-takes-no-source",
    severity: Severity::Warning,
    title: "Container Registry does not build what is pushed",
    why: prose("A push to Heroku's git and its GitHub integration hand over source, which Heroku builds. Container Registry takes finished images, so neither ever starts a deploy by that method: on the stack `container` a push is built from `heroku.yml`, or refused."),
    sources: &[Source::new("devcenter container-registry-and-runtime; build-docker-images-heroku-yml", "2024-04-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.environments[0].deploys = Deploys::GithubIntegration;
    },
    good: |spec| {
        super::example::image(spec, Method::HerokuYml);
        spec.environments[0].deploys = Deploys::GithubIntegration;
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let source = |deploys| matches!(deploys, Deploys::GithubIntegration | Deploys::GitPush);
    let wrong = case
        .spec
        .environments
        .iter()
        .filter(|it| source(it.deploys) && case.method(it) == Method::ContainerRegistry);
    let first = wrong.clone().next().map(|it| Edit::EnvironmentMethod(it.id, Some(Method::HerokuYml)));
    let fits = first.is_some_and(|edit| case.carries(&edit));
    wrong
        .map(|it| {
            let message = format!(
                "{:?} gets source, by {}, and Container Registry takes only finished images. Build from heroku.yml there, or let GitHub Actions deploy.",
                it.name,
                it.deploys.label()
            );
            let hit = Hit::new(at(it, EnvironmentField::Deploys), message);
            let edit = Edit::EnvironmentMethod(it.id, Some(Method::HerokuYml));
            if fits { hit.review("Build it from heroku.yml", edit) } else { hit }
        })
        .collect()
}
