//! One branch that is deployed to several apps at once.

use std::collections::BTreeMap;

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Deploys, Edit, Environment, Severity, Stage};

pub(super) static RULE: Rule = Rule {
    id: "branch-feeds-two",
    severity: Severity::Warning,
    title: "One push deploys to several stages",
    why: prose("A push to the branch reaches both apps in the same minute. What is wrong with the commit is wrong in production before anybody has seen it anywhere else."),
    sources: &[Source::new("docs.github.com, using-environments-for-deployment", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        spec.environments[1].branch = "main".into();
        spec.environments[1].deploys = Deploys::ActionsOnPush;
    },
    good: |spec| spec.environments[1].branch = "main".into(),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut first: BTreeMap<&str, &Environment> = BTreeMap::new();
    let mut hits = Vec::new();
    for environment in case.in_use().filter(|it| automatic(it) && !it.branch.is_empty()) {
        let Some(other) = first.get(environment.branch.as_str()) else {
            first.insert(&environment.branch, environment);
            continue;
        };
        // Twins of one stage, such as production in two regions, are meant to get the same.
        if other.app == environment.app || (other.stage.is_some() && other.stage == environment.stage) {
            continue;
        }
        let later = if stage(environment) >= stage(other) { environment } else { other };
        let message = format!(
            "A push to {} deploys to {:?} and {:?} at once. Let somebody start the later one by hand, or give it a branch of its own.",
            environment.branch, other.name, environment.name
        );
        let edit = Edit::Deploys(later.id, Deploys::ActionsByHand);
        hits.push(
            Hit::new(at(environment, EnvironmentField::Branch), message)
                .review(format!("Start {} by hand", later.name), edit),
        );
    }
    hits
}

const fn automatic(environment: &Environment) -> bool {
    matches!(environment.deploys, Deploys::ActionsOnPush | Deploys::GithubIntegration)
}

fn stage(environment: &Environment) -> Option<usize> {
    Stage::ALL.iter().position(|it| Some(*it) == environment.stage)
}
