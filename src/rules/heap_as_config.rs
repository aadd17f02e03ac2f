//! The heap of a build as a config var.

use super::case::{Case, unset};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "heap-as-config",
    severity: Severity::Warning,
    title: "The heap of the build also holds for the running app",
    why: prose("`NODE_OPTIONS` as a config var reaches the build and every dyno. A heap larger than the dyno lets Node.js take memory that is not there (R14, R15); the limit of the build belongs into the build script in `package.json`."),
    sources: &[
        Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, JavaScript Heap Out of Memory", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "NODE_OPTIONS", "--max-old-space-size=4096"),
    good: |spec| super::example::config(spec, "NODE_OPTIONS", "--max-old-space-size=384"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    let texts = case.texts();
    for text in texts.iter().filter(|it| it.var.key == "NODE_OPTIONS") {
        let Some(heap) = super::heap_over_memory::heap(text.text) else { continue };
        let kinds: Vec<&str> = case.spec.processes.iter().map(|it| it.kind.as_str()).collect();
        let memory = kinds.iter().map(|kind| case.memory(kind)).min().unwrap_or_else(|| case.memory("web"));
        if heap <= u64::from(memory) {
            continue;
        }
        let message = format!(
            "Node.js may take {heap} MB, and a dyno of this app has {memory}. For the build, write NODE_OPTIONS=--max-old-space-size={heap} before the command in package.json."
        );
        hits.push(Hit::new(text.at, message).review("Remove it here", unset(text)));
    }
    hits
}
