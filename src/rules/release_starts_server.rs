//! A release command that never ends.

use super::case::Case;
use super::commands::{has, program, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "release-starts-server",
    severity: Severity::Warning,
    title: "A release command that starts a server never ends",
    why: prose("The release waits until the command ends, and Heroku ends it with an error after an hour. The release command prepares data; what serves belongs to a process type."),
    sources: &[limits::RELEASE_MINUTES.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::release(spec, "python manage.py migrate && gunicorn bookshelf.wsgi"),
    good: |spec| super::example::release(spec, "python manage.py migrate"),
};

const SERVERS: [&str; 9] =
    ["gunicorn", "uvicorn", "hypercorn", "daphne", "puma", "unicorn", "celery", "sidekiq", "nodemon"];
const STARTS: [&str; 6] = ["manage.py runserver", "flask run", "rails server", "rails s", "npm start", "next start"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(command) = case.release().filter(|_| case.has_release_phase()) else { return Vec::new() };
    let serves = simple(command.text)
        .into_iter()
        .find(|part| SERVERS.contains(&program(part)) || STARTS.iter().any(|starts| has(part, starts)));
    let Some(serves) = serves else { return Vec::new() };
    let message = format!(
        "`{serves}` serves until somebody stops it, so the release phase ends with an error after {} minutes. Give it to a process type.",
        limits::RELEASE_MINUTES.most
    );
    vec![Hit::new(command.at, message)]
}
