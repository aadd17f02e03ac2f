//! More connections than the plan of the database allows.

use super::case::Case;
use super::commands::option;
use super::{Example, Hit, Rule, prose};
use crate::facts::addons::{self, POSTGRES};
use crate::facts::Source;
use crate::spec::field::AddonField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "connections",
    severity: Severity::Warning,
    title: "More connections than the database allows",
    why: prose("Every worker of every dyno keeps a pool of its own. Together they ask for more than the plan has, and some of them get `too many connections`, most of all during a deploy, when old and new dynos run side by side."),
    sources: &[Source::new("github.com/heroku/roadmap/issues/292; devcenter heroku-postgres-plans", "2024-12-13")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        database(spec);
        super::example::config(spec, "DB_POOL_SIZE", "15");
    },
    good: |spec| {
        database(spec);
        super::example::config(spec, "DB_POOL_SIZE", "5");
    },
};

fn database(spec: &mut crate::spec::Spec) {
    super::example::addon(spec, POSTGRES, "essential-0");
    super::example::release(spec, "python manage.py migrate");
    super::example::config(spec, "WEB_CONCURRENCY", "2");
    spec.environments.iter_mut().for_each(|it| it.stage = None);
    spec.pipeline = crate::spec::Pipeline::default();
}

/// Keys that say how many connections one process keeps.
const POOLS: [&str; 9] = [
    "DB_POOL", "DB_POOL_SIZE", "DATABASE_POOL_SIZE", "DATABASE_POOL", "POOL_SIZE", "SQLALCHEMY_POOL_SIZE", "RAILS_MAX_THREADS",
    "PGPOOL_SIZE", "DATABASE_CONNECTION_LIMIT",
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(pool) = POOLS.iter().find_map(|key| case.number(key)) else { return Vec::new() };
    let Some(database) = case.addons(POSTGRES).next() else { return Vec::new() };
    let Some(limit) = addons::connections(&database.plan) else { return Vec::new() };
    let asked = || case.web().iter().find_map(|it| option(it.text, &["--workers", "-w"])?.parse().ok());
    let workers = case.number("WEB_CONCURRENCY").or_else(asked).unwrap_or(1).max(1);
    let web = u64::from(case.quantity("web")).saturating_mul(workers);
    let others = case.spec.processes.iter().filter(|it| it.kind != "web").map(|it| u64::from(it.quantity.unwrap_or(0)));
    let wanted = others.fold(web, u64::saturating_add).saturating_mul(pool);
    if wanted <= limit {
        return Vec::new();
    }
    let message = format!("The processes keep up to {wanted} connections, and {} allows {limit}. Make the pool smaller, or take a larger plan.", database.plan);
    let at = Field::Addon(database.id, AddonField::Plan);
    let hit = Hit::new(at, message);
    let larger = addons::CONNECTIONS.iter().find(|row| row.most >= wanted);
    vec![match larger {
        Some(row) => hit.review(format!("Take {}", row.plan), Edit::Text(at, row.plan.to_owned())),
        None => hit,
    }]
}
