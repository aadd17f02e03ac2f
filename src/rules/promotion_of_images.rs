//! A promotion that Heroku refuses.

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Deploys, Edit, Environment, Method, Severity, Stage};

pub(super) static RULE: Rule = Rule {
    id: "promotion-of-images",
    severity: Severity::Warning,
    title: "Heroku does not promote images",
    why: prose("A pipeline promotes slugs. For apps that run images it answers `Pipeline promotions are not supported on apps pushed via Heroku Container Registry.` The same commit has to be deployed to the next stage in another way."),
    sources: &[Source::new("Heroku's answer in public repositories", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        spec.environments[1].deploys = Deploys::Manual;
    },
    good: |spec| super::example::image(spec, Method::ContainerRegistry),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if case.spec.pipeline.name.is_empty() {
        return Vec::new();
    }
    let earlier = |environment: &Environment| {
        let place = |stage| Stage::ALL.iter().position(|it| Some(*it) == stage);
        case.in_use().any(|it| it.stage.is_some() && place(it.stage) < place(environment.stage))
    };
    let promoted = case.in_use().filter(|it| {
        it.stage.is_some() && it.deploys == Deploys::Manual && case.method(it).is_container() && earlier(it)
    });
    promoted
        .map(|it| {
            let message = format!(
                "{:?} follows another stage and is deployed by neither GitHub nor git: a promotion would be what is left, and Heroku does not promote images. Let GitHub Actions deploy it.",
                it.name
            );
            Hit::new(at(it, EnvironmentField::Deploys), message)
                .review("Start it with GitHub Actions", Edit::Deploys(it.id, Deploys::ActionsByHand))
        })
        .collect()
}
