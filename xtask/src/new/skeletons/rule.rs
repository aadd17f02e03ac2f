//! TODO: what is wrong, in a few words.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "an-id",
    severity: Severity::Warning,
    title: "TODO",
    why: prose("TODO: why that hurts, in two sentences or three."),
    sources: &[Source::new("TODO: the page that says so", "YYYY-MM-DD")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "TODO"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let found = case.web().into_iter().filter(|command| command.text.contains("TODO"));
    found.map(|command| Hit::new(command.at, "TODO: what is wrong here, and what to do about it.")).collect()
}
