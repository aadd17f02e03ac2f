//! Every site may call the API.

use super::case::{Case, set};
use super::{Example, Hit, Rule, origins, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "cors-any",
    severity: Severity::Warning,
    title: "Every site may call the API",
    why: prose("With `*` any page that a user has open can call the app from the user's browser. In production only the app's own address and those of known frontends belong there."),
    sources: &[
        Source::new("developer.mozilla.org, Access-Control-Allow-Origin", "2026-11-22"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, CORS Warning", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "*"),
    good: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url}"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let open = origins::texts(case).into_iter().filter(|it| origins::parts(it.text).iter().any(|(part, _)| is_open(part)));
    open.map(|text| {
        let kept: Vec<&str> = origins::parts(text.text).iter().map(|(part, _)| *part).filter(|it| !is_open(it)).collect();
        let new = if kept.iter().any(|it| !it.is_empty()) {
            origins::change(text.text, |part| if is_open(part) { "{app_url}".to_owned() } else { part.to_owned() })
        } else {
            "{app_url}".to_owned()
        };
        let says = if text.text.contains('*') { "* lets every site call the app. Name the origins that may." } else { "null is the origin of every file and every sandboxed frame. Name the origins that may." };
        let hit = Hit::new(text.at, says);
        match text.value {
            crate::spec::Value::Text(_) => hit.review("Allow the app's own address", set(&text, &new)),
            _ => hit,
        }
    })
    .collect()
}

/// Whether an origin is no origin but all of them.
fn is_open(origin: &str) -> bool {
    matches!(origin, "*" | "null")
}
