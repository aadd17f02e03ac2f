//! A value that somebody meant to replace.

use super::case::{Case, set_value};
use super::secret_typed::is_secret_key;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "placeholder",
    severity: Severity::Warning,
    title: "A value that was meant to be replaced",
    why: prose("Values such as `changeme` or `your-openai-key` come from an example. They are set as they are, and the app fails later and elsewhere, or runs with a secret that everybody knows."),
    sources: &[Source::new("the deployment guide of DSL KidsGPT Open WebUI, Setup Instructions", "2026-02-17")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "OPENAI_API_KEY", "your-openai-key"),
    good: |spec| super::example::value(spec, "OPENAI_API_KEY", Value::Asked),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().into_iter().filter(|it| is_placeholder(it.text)) {
        let hit = Hit::new(text.at, format!("{:?} is a word from an example, and would be set as it is.", text.text));
        hits.push(if is_secret_key(&text.var.key) {
            hit.safe("Ask for it when the script runs", set_value(&text, Value::Asked))
        } else {
            hit
        });
    }
    hits
}

/// Whether a value is only there to be replaced.
pub(super) fn is_placeholder(value: &str) -> bool {
    let word = value.trim().to_lowercase().replace('_', "-");
    let whole = ["changeme", "change-me", "replaceme", "replace-me", "todo", "tbd", "fixme", "xxx", "xxxx", "secret", "password", "placeholder", "..."];
    let starts = ["your-", "<your", "my-secret", "insert-", "enter-your", "replace-with", "change-this"];
    let marked = word.starts_with('<') && word.ends_with('>') && word.len() > 2;
    whole.contains(&word.as_str()) || marked || starts.iter().any(|it| word.starts_with(it)) || (word.contains("://yourapp.") || word.contains("://your-app."))
}
