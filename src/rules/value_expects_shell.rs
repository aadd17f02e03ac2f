//! A value that expects to be read by a shell.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "value-expects-shell",
    severity: Severity::Warning,
    title: "Nothing is put in for $ in a value",
    why: prose("A config var is a text, and Heroku puts nothing into it: `$OTHER` and `$(command)` reach the app as they stand. `{app}` and `{app_url}` are filled in when the script runs; a secret can be made there."),
    sources: &[Source::new("devcenter config-vars", "2024-09-09")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "CALLBACK_URL", "${APP_URL}/callback"),
    good: |spec| super::example::config(spec, "CALLBACK_URL", "{app_url}/callback"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().into_iter().filter(|it| matches!(it.value, Value::Text(_))) {
        let Some(sign) = sign(text.text) else { continue };
        let hit = Hit::new(text.at, format!("{sign} reaches the app as it stands: nothing is put in its place."));
        let makes = text.text.trim().starts_with("$(openssl rand");
        let url = ["${APP_URL}", "$APP_URL", "${HEROKU_APP_URL}"].iter().find(|it| text.text.contains(**it));
        hits.push(match url {
            Some(url) => hit.safe("Use {app_url}", super::case::set(&text, &text.text.replace(url, "{app_url}"))),
            None if makes => hit.safe("Make it when the script runs", super::case::set_value(&text, Value::Generated)),
            None => hit,
        });
    }
    hits
}

/// What looks like a variable or a command of a shell.
fn sign(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('$') {
        let rest = &text[at + 1..];
        for (open, close) in [('{', '}'), ('(', ')')] {
            if rest.starts_with(open)
                && let Some(end) = rest.find(close)
                && end > 1
            {
                return Some(&text[at..=at + 1 + end]);
            }
        }
        let name = rest.find(|c: char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')).unwrap_or(rest.len());
        if name > 2 && rest.starts_with(|c: char| c.is_ascii_uppercase()) {
            return Some(&text[at..=at + name]);
        }
    }
    None
}
