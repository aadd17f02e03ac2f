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
    let open = origins::texts(case).into_iter().filter(|it| origins::parts(it.text).iter().any(|(part, _)| *part == "*"));
    open.map(|text| {
        let kept: Vec<&str> = origins::parts(text.text).iter().map(|(part, _)| *part).filter(|it| *it != "*").collect();
        let new = if kept.iter().any(|it| !it.is_empty()) {
            origins::change(text.text, |part| if part == "*" { "{app_url}".to_owned() } else { part.to_owned() })
        } else {
            "{app_url}".to_owned()
        };
        let hit = Hit::new(text.at, "* lets every site call the app. Name the origins that may.");
        match text.value {
            crate::spec::Value::Text(_) => hit.review("Allow the app's own address", set(&text, &new)),
            _ => hit,
        }
    })
    .collect()
}
