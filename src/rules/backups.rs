//! A production database of which nobody has said how it is backed up.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::POSTGRES;
use crate::spec::field::AddonField;
use crate::spec::{Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "backups",
    severity: Severity::Advice,
    title: "Backups are not made by themselves",
    why: prose("Daily backups have to be scheduled for each database (`heroku pg:backups:schedule`), on every plan. A rollback of the app leaves the database as it is, so before a deploy that changes it a backup is the only way back, on Essential plans above all, which have no rollback of the database."),
    sources: &[Source::new("devcenter heroku-postgres-plans", "2024-12-13"), Source::new("github.com/heroku/cli v11.10.0, src/commands/pg/backups/schedule.ts", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        super::example::release(spec, "python manage.py migrate");
    },
    good: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        super::example::release(spec, "python manage.py migrate");
        spec.environments.pop();
        spec.environments[0].stage = None;
        spec.pipeline = crate::spec::Pipeline::default();
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(database) = case.addons(POSTGRES).next().filter(|_| case.has_production()) else { return Vec::new() };
    let message = "Schedule backups for production: heroku pg:backups:schedule, as the deployment guide shows under Backups. Then dismiss this with the hour.";
    vec![Hit::new(Field::Addon(database.id, AddonField::Plan), message)]
}
