//! Development settings in production.

use super::case::{Case, set};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Severity, Stage};

pub(super) static RULE: Rule = Rule {
    id: "debug-on",
    severity: Severity::Warning,
    title: "Production runs as in development",
    why: prose("With debugging on, an error shows code and settings to whoever causes it, and frameworks load slowly and keep everything in memory. It belongs into the value of one environment, if anywhere."),
    sources: &[
        Source::new("docs.djangoproject.com, deployment checklist", "2026-11-23"),
        Source::new("guides.rubyonrails.org, configuring", "2026-11-23"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "DJANGO_DEBUG", "True"),
    good: |spec| super::example::config(spec, "DJANGO_DEBUG", "False"),
};

const SWITCHES: [&str; 6] = ["DEBUG", "DJANGO_DEBUG", "FLASK_DEBUG", "APP_DEBUG", "WERKZEUG_DEBUG_PIN", "RAILS_CONSIDER_ALL_REQUESTS_LOCAL"];
const KINDS: [(&str, &str); 6] = [
    ("NODE_ENV", "production"),
    ("RAILS_ENV", "production"),
    ("RACK_ENV", "production"),
    ("FLASK_ENV", "production"),
    ("APP_ENV", "production"),
    ("ENV", "prod"),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let production = |id| case.spec.environments.iter().any(|it| it.id == id && it.stage == Some(Stage::Production));
    let mut hits = Vec::new();
    for text in case.texts() {
        let value = text.text.trim().to_lowercase();
        let overridden = case
            .in_use()
            .filter(|it| it.stage == Some(Stage::Production))
            .all(|it| text.var.overrides.iter().any(|one| one.environment == it.id));
        let reaches = match text.environment {
            Some(id) => production(id),
            None => !case.has_production() || !overridden,
        };
        if !reaches {
            continue;
        }
        let key = text.var.key.as_str();
        let good = if SWITCHES.contains(&key) && matches!(value.as_str(), "true" | "1" | "on" | "yes") {
            if value == "1" { "0" } else if text.text.trim().starts_with('T') { "False" } else { "false" }
        } else if let Some((_, good)) = KINDS.iter().find(|(kind, _)| *kind == key && matches!(value.as_str(), "development" | "dev" | "local" | "test")) {
            good
        } else {
            continue;
        };
        let hit = Hit::new(text.at, format!("{key}={} is for development.", text.text.trim()));
        hits.push(hit.safe(format!("Set {good}"), set(&text, good)));
    }
    hits
}
