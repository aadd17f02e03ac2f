//! A number of workers that is none.

use super::case::{Case, set};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "concurrency-not-number",
    severity: Severity::Warning,
    title: "A number that is none",
    why: prose("`WEB_CONCURRENCY` and `MALLOC_ARENA_MAX` are read as whole numbers. A server that finds something else there fails to start, or goes back to a default that nobody chose."),
    sources: &[Source::new("github.com/heroku/heroku-buildpack-python v351, WEB_CONCURRENCY", "2026-08-18")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "WEB_CONCURRENCY", "auto"),
    good: |spec| super::example::config(spec, "WEB_CONCURRENCY", "1"),
};

const NUMBERS: [(&str, &str); 3] = [("WEB_CONCURRENCY", "1"), ("MALLOC_ARENA_MAX", "2"), ("RAILS_MAX_THREADS", "5")];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts() {
        let Some((key, usual)) = NUMBERS.iter().find(|(key, _)| *key == text.var.key) else { continue };
        let number = text.text.trim().parse::<u32>().is_ok_and(|number| number > 0);
        if !number && !text.text.contains('{') {
            let hit = Hit::new(text.at, format!("{key} is a whole number from 1 on."));
            hits.push(hit.review(format!("Set {usual}"), set(&text, usual)));
        }
    }
    hits
}
