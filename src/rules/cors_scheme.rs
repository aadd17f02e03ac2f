//! An allowed origin without a scheme.

use super::case::{Case, set};
use super::{Example, Hit, Rule, origins, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "cors-scheme",
    severity: Severity::Warning,
    title: "An origin without a scheme allows nobody",
    why: prose("An origin is scheme, host and port, and is compared as a whole. A browser sends `https://example.org`, which is not `example.org`."),
    sources: &[Source::new("developer.mozilla.org, Origin header", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "books.example.org"),
    good: |spec| super::example::config(spec, "CORS_ALLOW_ORIGIN", "https://books.example.org"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let bare = |part: &str| {
        !part.is_empty() && part != "*" && part != "null" && !part.contains("://") && !part.contains('{') && part.contains(['.', ':'])
            && !part.starts_with(['/', '^', '['])
    };
    let mut hits = Vec::new();
    for text in origins::texts(case) {
        let parts = origins::parts(text.text);
        let Some((first, _)) = parts.iter().find(|(part, _)| bare(part)) else { continue };
        let new = origins::change(text.text, |part| match part {
            part if !bare(part) => part.to_owned(),
            part if part.starts_with("localhost") || part.starts_with("127.") => ["http://", part].concat(),
            part => ["https://", part].concat(),
        });
        let hit = Hit::new(text.at, format!("{first} has no scheme, so it is equal to no origin that a browser sends."));
        hits.push(hit.safe("Add the scheme", set(&text, &new)));
    }
    hits
}
