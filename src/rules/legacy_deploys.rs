//! A legacy environment that still receives deploys.

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Deploys, Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "legacy-deploys",
    severity: Severity::Warning,
    title: "A legacy environment still receives deploys",
    why: prose("An app that is kept for the record should stay as it is. While a push still reaches it, it changes without anybody looking at it, and its database with it."),
    sources: &[Source::new("the deployment guide of DSL KidsGPT Open WebUI, Known Heroku Apps", "2026-02-17")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.environments[0].legacy = true,
    good: |spec| {
        spec.environments[0].legacy = true;
        spec.environments[0].deploys = Deploys::Manual;
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let still = case
        .spec
        .environments
        .iter()
        .filter(|it| it.legacy && matches!(it.deploys, Deploys::ActionsOnPush | Deploys::GithubIntegration));
    still
        .map(|it| {
            let message = format!(
                "{:?} is marked as legacy, and each push to {} is deployed to it. Let nothing start a deploy, or take the mark away.",
                it.name,
                if it.branch.is_empty() { "its branch" } else { &it.branch }
            );
            Hit::new(at(it, EnvironmentField::Deploys), message)
                .safe("Deploy it by hand only", Edit::Deploys(it.id, Deploys::Manual))
        })
        .collect()
}
