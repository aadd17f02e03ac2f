//! Nothing that receives HTTP.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Edit, Field, List, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "no-web",
    severity: Severity::Warning,
    title: "No web process",
    why: prose("Only a process type named `web` receives HTTP. Without one every request gets H14, and the Python buildpack supplies none by itself."),
    sources: &[
        Source::new("devcenter error-codes, H14", "2026-09-18"),
        Source::new("github.com/heroku/heroku-buildpack-python v351, bin/release", "2026-08-18"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.processes.clear(),
    good: |spec| spec.processes[0].quantity = None,
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let web = case.process("web");
    if let Some(web) = web.filter(|it| it.quantity == Some(0)) {
        let message = "web has no dyno, so every request gets H14.";
        let at = Field::Process(web.id, ProcessField::Quantity);
        return vec![Hit::new(at, message).review("Run one dyno", Edit::Quantity(web.id, Some(1)))];
    }
    let image = case.uses_images() && !case.uses(Method::Buildpacks);
    if web.is_some() || image || case.spec.environments.is_empty() {
        return Vec::new();
    }
    // Some buildpacks start an app by themselves; a worker alone, such as a bot, may be all there is.
    let last = case.spec.buildpacks.last().map(|it| it.source.as_str());
    let near = case.spec.processes.iter().find(|it| it.kind.to_lowercase() == "web" || it.kind == "server");
    if let Some(near) = near {
        let message = format!("A process type named {:?} receives no HTTP: its name has to be web.", near.kind);
        let at = Field::Process(near.id, ProcessField::Kind);
        return vec![Hit::new(at, message).safe("Name it web", Edit::Text(at, "web".into()))];
    }
    if case.spec.processes.is_empty() && last == Some("heroku/python") {
        let message = "The Python buildpack starts nothing by itself: add a process type web.";
        return vec![Hit::new(Field::List(List::Processes), message)];
    }
    Vec::new()
}
