//! A machine of a developer among the origins of production.

use super::case::{Case, set};
use super::{Example, Hit, Rule, origins, prose};
use crate::facts::Source;
use crate::spec::{Severity, Stage};

pub(super) static RULE: Rule = Rule {
    id: "cors-localhost",
    severity: Severity::Advice,
    title: "localhost may call production",
    why: prose("Whatever runs on a visitor's own machine at that port can call the app in the visitor's name. It is meant for development, where an environment can have a value of its own."),
    sources: &[Source::new("developer.mozilla.org, Access-Control-Allow-Origin", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url};http://localhost:8080"),
    good: |spec| {
        super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url}");
        let environment = spec.environments[0].id;
        let value = crate::spec::Value::Text("{app_url};http://localhost:8080".into());
        spec.config[1].overrides.push(crate::spec::Override { environment, value });
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let production = |id| case.spec.environments.iter().any(|it| it.id == id && it.stage == Some(Stage::Production));
    let local = |part: &str| part.contains("//localhost") || part.contains("//127.0.0.1");
    let mut hits = Vec::new();
    for text in origins::texts(case) {
        let parts = origins::parts(text.text);
        let reaches = text.environment.map_or_else(|| case.has_production(), production);
        let Some((first, _)) = parts.iter().find(|(part, _)| local(part)).filter(|_| reaches) else { continue };
        let kept: Vec<(&str, &str)> = parts.iter().copied().filter(|(part, _)| !local(part)).collect();
        let hit = Hit::new(text.at, format!("{first} may call production too. Give it to the environment of development only."));
        let new: String = kept.iter().flat_map(|(part, separator)| [*part, *separator]).collect();
        let new = new.trim_end_matches([',', ';', ' ']);
        hits.push(if new.is_empty() { hit } else { hit.review("Take it away", set(&text, new)) });
    }
    hits
}
