//! A placeholder that nothing fills in.

use super::case::{Case, set};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "unknown-placeholder",
    severity: Severity::Advice,
    title: "A placeholder that nothing fills in",
    why: prose("Only `{app}` and `{app_url}` are filled in, and only in this spelling. Anything else in braces is set as it stands."),
    sources: &[Source::new("Dynoscribe, the form of a spec: dynoscribe schema", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "CALLBACK_URL", "{appUrl}/callback"),
    good: |spec| super::example::config(spec, "GREETING", "{name} has a new book"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().into_iter().filter(|it| matches!(it.value, Value::Text(_))) {
        for (at, _) in text.text.match_indices('{') {
            let Some(end) = text.text[at..].find('}') else { break };
            let whole = &text.text[at..=at + end];
            let plain: String = whole.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
            let good = match plain.as_str() {
                "appurl" | "appaddress" | "weburl" => "{app_url}",
                "app" | "appname" | "herokuapp" => "{app}",
                _ => continue,
            };
            if whole != good && !text.text[..at].ends_with('$') {
                let hit = Hit::new(text.at, format!("{whole} is not filled in; {good} is."));
                hits.push(hit.safe(format!("Use {good}"), set(&text, &text.text.replace(whole, good))));
                break;
            }
        }
    }
    hits
}
