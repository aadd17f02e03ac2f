//! A server that waits longer than the router does.

use super::case::Case;
use super::commands::option;
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "timeout-over-router",
    severity: Severity::Advice,
    title: "The server waits longer than the router",
    why: prose("The router gives a request up after 30 seconds without a first byte (H12). A worker that goes on with it works for nobody, and is missing for the others."),
    sources: &[limits::REQUEST_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --timeout 120"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --timeout 25"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.web().iter().filter(|it| it.text.contains("gunicorn")) {
        let Some(seconds) = option(command.text, &["--timeout", "-t"]).and_then(|it| it.parse::<usize>().ok()) else {
            continue;
        };
        if seconds > limits::REQUEST_SECONDS.most {
            let message = format!(
                "The worker may take {seconds} seconds, and the router gives up after {}. Answer sooner and let a worker process do what takes long; a response that streams is not meant.",
                limits::REQUEST_SECONDS.most
            );
            hits.push(Hit::new(command.at, message));
        }
    }
    hits
}
