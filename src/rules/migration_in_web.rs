//! A web command that migrates before it serves.

use super::case::Case;
use super::commands::has;
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::field::ReleaseField;
use crate::spec::{Edit, Field, Runs, Severity};

pub(super) static RULE: Rule = Rule {
    id: "migration-in-web",
    severity: Severity::Warning,
    title: "The web command migrates before it serves",
    why: prose("Each web dyno runs the migration at each start, several at once when there are several, and all within the 60 seconds in which `web` has to listen. A failure crashes the app in place of stopping the release."),
    sources: &[limits::RELEASE_MINUTES.source, limits::BOOT_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "python manage.py migrate && gunicorn bookshelf.wsgi"),
    good: |spec| super::example::release(spec, "python manage.py migrate"),
};

/// Commands that migrate.
pub(super) const MIGRATES: [&str; 14] = [
    "manage.py migrate",
    "alembic upgrade",
    "flask db upgrade",
    "db:migrate",
    "rails db:prepare",
    "prisma migrate deploy",
    "knex migrate:latest",
    "sequelize db:migrate",
    "sequelize-cli db:migrate",
    "typeorm migration:run",
    "artisan migrate",
    "migrate up",
    "diesel migration run",
    "sqlx migrate run",
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.web() {
        let Some(migrates) = MIGRATES.iter().find(|migrates| has(command.text, migrates)) else { continue };
        let message = format!("web runs {migrates} before it serves, at each start of each dyno. Let the release phase do it.");
        hits.push(match split(command.text, migrates) {
            Some((first, rest)) if case.spec.release.command.is_empty() => Hit::new(command.at, message).review(
                "Move it to the release phase",
                Edit::All(vec![
                    Edit::Text(command.at, rest),
                    Edit::Text(Field::Release(ReleaseField::Command), first),
                    Edit::Runs(Runs::ReleasePhase),
                ]),
            ),
            Some((_, rest)) if case.release().is_some_and(|it| has(it.text, migrates)) => {
                Hit::new(command.at, message).safe("Leave it out here", Edit::Text(command.at, rest))
            }
            _ => Hit::new(command.at, message),
        });
    }
    hits
}

/// The part that migrates, with the changes of directory before it, and the command without it.
fn split(command: &str, migrates: &str) -> Option<(String, String)> {
    if command.contains(['|', ';', '(']) {
        return None;
    }
    let parts: Vec<&str> = command.split("&&").map(str::trim).collect();
    let at = parts.iter().position(|part| has(part, migrates))?;
    let moves = |part: &&&str| part.starts_with("cd ");
    let mut first: Vec<&str> = parts[..at].iter().filter(moves).copied().collect();
    first.push(parts[at]);
    let rest: Vec<&str> = parts.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, part)| *part).collect();
    (!rest.is_empty()).then(|| (first.join(" && "), rest.join(" && ")))
}
