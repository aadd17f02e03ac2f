//! An app's address that was made from its name.

use super::case::{Case, set};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "address-guessed",
    severity: Severity::Warning,
    title: "An address that was guessed from the app's name",
    why: prose("Since 2023 the address of a new app has a random part: `https://name-1234567890ab.herokuapp.com`. Made from the name alone it leads to nothing, and CORS, callbacks and links break. `{app_url}` is the address that Heroku itself names."),
    sources: &[
        Source::new("Platform API v3 schema, app.web_url", "2026-08-21"),
        Source::new("github.com/heroku/cli v11.10.0, docs/domains.md", "2026-11-22"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "PUBLIC_ADDRESS", "https://{app}.herokuapp.com"),
    good: |spec| super::example::config(spec, "PUBLIC_ADDRESS", "{app_url}"),
};

/// The domain of apps without one of their own.
const DOMAIN: &str = ".herokuapp.com";

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts() {
        let Some(host) = guessed(case, text.text) else { continue };
        let message = format!("{host} is made from the app's name. The real address has a random part, which only Heroku knows.");
        let hit = Hit::new(text.at, message);
        let old = [text.text.split(host).next().unwrap_or_default(), host].concat();
        let scheme = ["https://", "http://"].into_iter().find(|it| old.ends_with(&[*it, host].concat()));
        hits.push(match (scheme, text.value) {
            (Some(scheme), Value::Text(value)) => {
                let address = [scheme, host].concat();
                let edit = set(&text, &value.replace(&[&address, "/"].concat(), "{app_url}/").replace(&address, "{app_url}"));
                hit.safe("Use {app_url}", edit)
            }
            _ => hit,
        });
    }
    hits
}

/// A host below Heroku's domain whose name is that of an app of this spec.
fn guessed<'t>(case: &Case<'_>, text: &'t str) -> Option<&'t str> {
    for (at, _) in text.match_indices(DOMAIN) {
        let before = &text[..at];
        let fits = |c: char| c.is_ascii_alphanumeric() || "-{}_".contains(c);
        let from = before.rfind(|c| !fits(c)).map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        let name = &before[from..];
        if name == "{app}" || case.spec.environments.iter().any(|it| it.app == name && !name.is_empty()) {
            return Some(&text[from..at + DOMAIN.len()]);
        }
    }
    None
}
