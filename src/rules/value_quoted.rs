//! Quotes and spaces that become part of a value.

use super::case::{Case, set};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "value-quoted",
    severity: Severity::Warning,
    title: "Quotes or spaces around a value are part of it",
    why: prose("What stands here is set letter by letter; the script does the quoting that a shell needs. Quotes from a `.env` file or a space at the end reach the app with the value."),
    sources: &[Source::new("github.com/heroku/cli v11.10.0, src/commands/config/set.ts", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "MAIL_FROM", "\"books@example.org\""),
    good: |spec| super::example::config(spec, "MAIL_FROM", "Books <books@example.org>"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts() {
        let trimmed = text.text.trim();
        let quoted = ['"', '\''].into_iter().find_map(|mark| {
            let inside = trimmed.strip_prefix(mark)?.strip_suffix(mark)?;
            (!inside.contains(mark)).then_some(inside)
        });
        if let Some(inside) = quoted {
            let hit = Hit::new(text.at, format!("The quotes around {:?} would be part of the value.", text.var.key));
            hits.push(hit.safe("Take the quotes away", set(&text, inside)));
        } else if trimmed != text.text && !trimmed.is_empty() && !trimmed.contains('\n') {
            let hit = Hit::new(text.at, "There is a space or a line break around the value, and it would be part of it.");
            hits.push(hit.safe("Take it away", set(&text, trimmed)));
        }
    }
    hits
}
