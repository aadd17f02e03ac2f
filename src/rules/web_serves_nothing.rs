//! A worker that was called web.

use super::case::Case;
use super::commands::{has, program, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "web-serves-nothing",
    severity: Severity::Error,
    title: "The web process is a worker",
    why: prose("Heroku waits 60 seconds for the process called web to listen at `PORT`, and ends the dyno when it does not (R10). A worker never listens; under any other name it may run for as long as it likes."),
    sources: &[limits::BOOT_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "celery -A bookshelf worker"),
    good: |spec| super::example::worker(spec, "celery -A bookshelf worker"),
};

const WORKERS: [&str; 9] = ["celery", "rq", "sidekiq", "resque", "dramatiq", "huey_consumer", "sleep", "tail", "arq"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.web() {
        let Some(last) = simple(command.text).pop() else { continue };
        let works = WORKERS.contains(&program(last)) || has(last, "jobs:work") || has(last, "artisan queue:work");
        if works {
            let message = format!("{} never listens at $PORT. Call this process type worker, and let web start a server.", program(last));
            hits.push(Hit::new(command.at, message));
        }
    }
    hits
}
