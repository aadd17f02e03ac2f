//! An allowed origin with a slash or a path behind it.

use super::case::{Case, set};
use super::{Example, Hit, Rule, origins, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "cors-path",
    severity: Severity::Warning,
    title: "An origin has no slash at its end",
    why: prose("A browser sends the origin without a path and without a slash, and it is compared letter by letter. `https://example.org/` allows nobody."),
    sources: &[Source::new("developer.mozilla.org, Origin header", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url}/"),
    good: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "{app_url}"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in origins::texts(case) {
        let parts = origins::parts(text.text);
        let Some((first, _)) = parts.iter().find(|(part, _)| trimmed(part).is_some()) else { continue };
        let new = origins::change(text.text, |part| trimmed(part).unwrap_or(part).to_owned());
        let hit = Hit::new(text.at, format!("{first} has something behind the host, and an origin has not."));
        hits.push(hit.safe("Take it away", set(&text, &new)));
    }
    hits
}

/// The origin without what stands behind its host, if something does.
fn trimmed(part: &str) -> Option<&str> {
    let host = match part.find("://") {
        Some(at) => at + 3,
        None if part.starts_with("{app_url}") => 0,
        None => return None,
    };
    let end = part[host..].find('/')? + host;
    Some(&part[..end])
}
