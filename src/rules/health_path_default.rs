//! A health check that nearly everything passes.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::AppField;
use crate::spec::{Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "health-path-default",
    severity: Severity::Advice,
    title: "The health check asks for the first page",
    why: prose("A first page often answers while the database is gone, or redirects to a sign-in. A path such as `/health`, which answers with success only when the app can work, makes the deploy red when it should be."),
    sources: &[Source::new("the deployment workflow of DSL KidsGPT Open WebUI: a health check that could not fail", "2026-04-09")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.app.health_path = String::new(),
    good: |spec| spec.app.health_path = "/up".into(),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let path = case.spec.app.health_path.trim();
    let first = matches!(path, "" | "/");
    let file = FILES.iter().any(|end| path.ends_with(end));
    let asked = case.spec.environments.iter().any(|it| it.deploys.by_actions());
    if !(first || file) || !asked || case.process("web").is_some_and(|it| it.quantity == Some(0)) {
        return Vec::new();
    }
    let at = Field::App(AppField::HealthPath);
    if file {
        let message = format!("{path} is a file: it is there however ill the app is. Name a path that answers with success only when the app is well.");
        return vec![Hit::new(at, message)];
    }
    let message = "After a deploy the workflow asks for / only. Name a path that answers with success only when the app is well.";
    vec![Hit::new(at, message)]
}

/// How the names of files end that a server hands out as they are.
const FILES: [&str; 8] = [".ico", ".txt", ".png", ".svg", ".css", ".js", ".html", ".webmanifest"];
