//! A required config var that has no value somewhere.

use super::case::{Case, set_value};
use super::secret_typed::is_secret_key;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Need, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "required-empty",
    severity: Severity::Warning,
    title: "A required config var without a value",
    why: prose("It is said that the app does not work without it, and in some environment it would be set to nothing. That is found out there, when it starts."),
    sources: &[Source::new("the deployment guide of DSL KidsGPT Open WebUI, Required for Heroku", "2026-02-17")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::config(spec, "MAIL_FROM", "books@example.org");
        spec.config[1].need = Need::Required;
        let environment = spec.environments[0].id;
        spec.config[1].overrides.push(crate::spec::Override { environment, value: Value::Text(String::new()) });
    },
    good: |spec| {
        super::example::config(spec, "MAIL_FROM", "books@example.org");
        spec.config[1].need = Need::Required;
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().into_iter().filter(|it| it.var.need == Need::Required && it.text.trim().is_empty()) {
        if text.var.key.is_empty() {
            continue;
        }
        let own = |id| text.var.overrides.iter().any(|one| one.environment == id);
        let common = case.spec.environments.iter().filter(|it| !own(it.id)).count();
        let place = match text.environment {
            Some(id) => case.spec.environments.iter().find(|it| it.id == id).map(|it| format!(" in {}", it.name)),
            None if common == 0 && !case.spec.environments.is_empty() => continue,
            None => Some(String::new()),
        };
        let Some(place) = place else { continue };
        let message = format!("{} is required and would be set to nothing{place}: give its value, or a way to get one.", text.var.key);
        let hit = Hit::new(text.at, message);
        hits.push(if is_secret_key(&text.var.key) {
            hit.safe("Ask for it when the script runs", set_value(&text, Value::Asked))
        } else {
            hit
        });
    }
    hits
}
