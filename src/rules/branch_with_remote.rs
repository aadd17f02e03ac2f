//! A branch with the name of a remote before it.

use super::case::{Case, at};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::EnvironmentField;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "branch-with-remote",
    severity: Severity::Warning,
    title: "A branch with something before its name",
    why: prose("GitHub knows a branch by its short name: a push to `main` is compared with `main`. `origin/main` and `refs/heads/main` are names of branches too, but not of that one, so no push ever starts the deploy."),
    sources: &[Source::new("docs.github.com, workflow-syntax, on.push.branches", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.environments[0].branch = "origin/main".into(),
    good: |spec| spec.environments[0].branch = "feature/origin".into(),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for environment in &case.spec.environments {
        let before = ["refs/heads/", "origin/", "heads/"].into_iter().find(|it| environment.branch.starts_with(it));
        let Some(before) = before else { continue };
        let short = environment.branch.trim_start_matches(before).to_owned();
        let field = at(environment, EnvironmentField::Branch);
        let hit = Hit::new(field, format!("GitHub calls this branch {short}, without {before}"));
        hits.push(hit.safe(format!("Use {short}"), Edit::Text(field, short)));
    }
    hits
}
