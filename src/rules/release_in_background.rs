//! A release command that nobody waits for.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-in-background",
    severity: Severity::Warning,
    title: "A release command in the background",
    why: prose("With `&` behind it the shell does not wait: the release phase ends well at once, and the dyno stops with the work half done. Nobody learns that it failed."),
    sources: &[Source::new("devcenter release-phase", "2024-12-03")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::release(spec, "nohup python manage.py migrate &"),
    good: |spec| super::example::release(spec, "python manage.py migrate && python manage.py check"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(command) = case.release() else { return Vec::new() };
    let text = command.text.trim_end();
    let Some(kept) = text.strip_suffix('&').filter(|kept| !kept.ends_with('&')) else { return Vec::new() };
    let kept = kept.trim().strip_prefix("nohup ").unwrap_or(kept.trim());
    let hit = Hit::new(command.at, "With & behind it nothing waits for the command, and its failure is not noticed.");
    vec![if kept.is_empty() { hit } else { hit.safe("Wait for it", Edit::Text(command.at, kept.to_owned())) }]
}
