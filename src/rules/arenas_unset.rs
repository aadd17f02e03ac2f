//! Several workers of Python or Ruby, whose memory fragments.

use super::case::{Case, add};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Field, List, Severity};

pub(super) static RULE: Rule = Rule {
    id: "arenas-unset",
    severity: Severity::Advice,
    title: "Memory that fragments on a small dyno",
    why: prose("The C library keeps a heap for each thread and gives little of it back, so a process with many threads grows until R14. `MALLOC_ARENA_MAX=2` keeps it small, at little cost."),
    sources: &[
        Source::new("devcenter tuning-glibc-memory-behavior", "2026-11-22"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, Memory Quota Exceeded (R14)", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::web(spec, "gunicorn bookshelf.wsgi --threads 8");
    },
    good: |spec| {
        super::example::web(spec, "gunicorn bookshelf.wsgi --threads 8");
        super::example::config(spec, "MALLOC_ARENA_MAX", "2");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if case.memory("web") > 512 || case.var("MALLOC_ARENA_MAX").is_some() {
        return Vec::new();
    }
    let threads = case.number("RAILS_MAX_THREADS").is_some_and(|count| count > 1)
        || case.web().iter().any(|it| {
            super::commands::option(it.text, &["--threads"]).and_then(|it| it.parse::<u32>().ok()).is_some_and(|it| it > 1)
        });
    if !threads {
        return Vec::new();
    }
    let at = case.process("web").map_or(Field::List(List::Config), |it| Field::Process(it.id, ProcessField::Size));
    let message = "web has several threads on 512 MB or less, and MALLOC_ARENA_MAX is not set.";
    vec![Hit::new(at, message).safe("Set MALLOC_ARENA_MAX to 2", add(case.spec, "MALLOC_ARENA_MAX", "2"))]
}
