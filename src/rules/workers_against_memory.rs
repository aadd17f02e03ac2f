//! More workers than a dyno has memory for.

use super::case::{Case, Typed, set};
use super::commands::{option, program, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "workers-against-memory",
    severity: Severity::Warning,
    title: "More workers than the dyno has memory for",
    why: prose("Each worker loads the app anew. Heroku's own default counts 256 MB for one, so more of them swap (R14), get slow and are ended (R15)."),
    sources: &[
        Source::new("github.com/heroku/heroku-buildpack-python v351, WEB_CONCURRENCY", "2026-08-18"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, Memory Quota Exceeded (R14)", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "WEB_CONCURRENCY", "4"),
    good: |spec| super::example::config(spec, "WEB_CONCURRENCY", "2"),
};

/// What Heroku counts for one worker, in MB.
const WORKER: u64 = 256;

fn check(case: &Case<'_>) -> Vec<Hit> {
    let memory = u64::from(case.memory("web"));
    let fits = u64::max(memory / WORKER, 1);
    let says = |count: u64| format!("{count} workers want {} MB, and a dyno of web has {memory}: {fits} fit.", count * WORKER);
    let mut hits = Vec::new();
    for command in case.web() {
        for part in simple(command.text) {
            if !matches!(program(part), "gunicorn" | "uvicorn" | "hypercorn" | "puma" | "granian") {
                continue;
            }
            let Some(written) = option(part, &["--workers", "-w"]) else { continue };
            let Some(count) = written.parse::<u64>().ok().filter(|count| *count > fits && *count < 10_000) else { continue };
            let mut text = command.text.to_owned();
            for form in ["--workers ", "--workers=", "-w ", "-w"] {
                text = text.replace(&[form, written].concat(), &[form, &fits.to_string()].concat());
            }
            hits.push(Hit::new(command.at, says(count)).review(format!("Run {fits}"), Edit::Text(command.at, text)));
        }
    }
    let texts = case.texts();
    for text in texts.iter().filter(|it: &&Typed<'_>| it.var.key == "WEB_CONCURRENCY") {
        let Some(count) = text.text.trim().parse::<u64>().ok().filter(|count| *count > fits && *count < 10_000) else {
            continue;
        };
        hits.push(Hit::new(text.at, says(count)).review(format!("Set {fits}"), set(text, &fits.to_string())));
    }
    hits
}
