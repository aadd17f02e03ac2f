//! Production that gets each push, with nothing before it.

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Deploys, Edit, Severity, Stage};

pub(super) static RULE: Rule = Rule {
    id: "production-first",
    severity: Severity::Advice,
    title: "Nothing stands between a push and production",
    why: prose("There is no other environment in which a commit could be tried, and nobody has to agree to a deploy. A GitHub environment can ask for a reviewer, and a second app costs little."),
    sources: &[Source::new("docs.github.com, using-environments-for-deployment", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        spec.environments.remove(0);
        spec.environments[0].deploys = Deploys::ActionsOnPush;
    },
    good: |spec| drop(spec.environments.remove(0)),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut in_use = case.in_use();
    let (Some(only), None) = (in_use.next(), in_use.next()) else { return Vec::new() };
    if only.stage != Some(Stage::Production) || only.deploys != Deploys::ActionsOnPush {
        return Vec::new();
    }
    let message = format!(
        "Each push to {} goes to production at once. Add an environment for trying things out, let somebody start the deploy, or ask for a reviewer in the settings of the GitHub environment {}.",
        only.branch, only.name
    );
    let edit = Edit::Deploys(only.id, Deploys::ActionsByHand);
    vec![Hit::new(at(only, EnvironmentField::Deploys), message).review("Start it by hand", edit)]
}
