//! A release command that deletes data.

use super::case::Case;
use super::commands::has;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-destroys",
    severity: Severity::Warning,
    title: "A release command that deletes the data",
    why: prose("The release command runs for every release: each deploy, each change of a config var, each new add-on, each rollback. What empties or makes anew a database does so each time."),
    sources: &[Source::new("devcenter release-phase", "2024-12-03")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::release(spec, "bin/rails db:reset"),
    good: |spec| super::example::release(spec, "bin/rails db:migrate"),
};

/// Commands that begin with an empty database, and what brings one up to date in their place.
const DESTROY: [(&str, Option<&str>); 12] = [
    ("db:migrate:reset", Some("db:migrate")),
    ("db:schema:load", Some("db:migrate")),
    ("db:reset", Some("db:migrate")),
    ("db:drop", None),
    ("db:setup", Some("db:migrate")),
    ("migrate:fresh", Some("migrate")),
    ("migrate:refresh", Some("migrate")),
    ("migrate reset", Some("migrate deploy")),
    ("db push", Some("migrate deploy")),
    ("manage.py flush", None),
    ("manage.py reset_db", None),
    ("alembic downgrade", None),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(command) = case.release() else { return Vec::new() };
    let Some((bad, good)) = DESTROY.iter().find(|(bad, _)| has(command.text, bad)) else { return Vec::new() };
    let message = format!("{bad} can delete data, and this runs for every release, also for a changed config var.");
    let hit = Hit::new(command.at, message);
    vec![match good {
        Some(good) => {
            hit.review(format!("Use {good}"), Edit::Text(command.at, command.text.replace(bad, good)))
        }
        None => hit,
    }]
}
