//! A release command that writes migrations instead of running them.

use super::case::Case;
use super::commands::has;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "release-makes-migrations",
    severity: Severity::Warning,
    title: "Migrations that are written on Heroku are lost",
    why: prose("A dyno's disk vanishes with it, so the files exist nowhere afterwards, and the next one may be written differently. Migrations are written where the code is, and committed."),
    sources: &[Source::new("devcenter dynos, ephemeral filesystem", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::release(spec, "python manage.py makemigrations && python manage.py migrate"),
    good: |spec| super::example::release(spec, "python manage.py migrate --noinput"),
};

const WRITES: [&str; 4] = ["manage.py makemigrations", "alembic revision", "flask db migrate", "prisma migrate dev"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.commands() {
        let Some(writes) = WRITES.iter().find(|writes| has(command.text, writes)) else { continue };
        let message = format!("{writes} writes files that vanish with the dyno. Write the migration on your machine and commit it.");
        let hit = Hit::new(command.at, message);
        let parts: Vec<&str> = command.text.split("&&").map(str::trim).collect();
        let kept: Vec<&str> = parts.iter().copied().filter(|part| !has(part, writes)).collect();
        hits.push(if kept.is_empty() || kept.len() == parts.len() {
            hit
        } else {
            hit.safe("Leave it out", Edit::Text(command.at, kept.join(" && ")))
        });
    }
    hits
}
