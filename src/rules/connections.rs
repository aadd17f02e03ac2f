//! More connections than the plan of the database allows.

use super::case::Case;
use super::commands::option;
use super::{Example, Hit, Rule, prose};
use crate::facts::addons::POSTGRES;
use crate::facts::{Source, plans};
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

/// How many connections the processes keep, and how many the database allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The add-on, with its plan.
    pub at: Field,
    /// The plan.
    pub plan: String,
    /// How many it allows, where that is known.
    pub limit: Option<u64>,
    /// Processes of `web`: dynos times workers.
    pub web: u64,
    /// Dynos of the other process types.
    pub others: u64,
    /// How many connections one process keeps, where a config var says so, and that config var.
    pub pool: Option<(u64, &'static str)>,
}

impl Count {
    /// How many connections there are at most, where that is known.
    #[must_use]
    pub fn wanted(&self) -> Option<u64> {
        self.pool.map(|(pool, _)| self.web.saturating_add(self.others).saturating_mul(pool))
    }
}

/// Counts for the first database, if there is one.
pub(super) fn count(case: &Case<'_>) -> Option<Count> {
    let database = case.addons(POSTGRES).next()?;
    let asked = || case.web().iter().find_map(|it| option(it.text, &["--workers", "-w"])?.parse().ok());
    let workers = case.number("WEB_CONCURRENCY").or_else(asked).unwrap_or(1).max(1);
    let others = case.spec.processes.iter().filter(|it| it.kind != "web").map(|it| u64::from(it.quantity.unwrap_or(0)));
    Some(Count {
        at: Field::Addon(database.id, AddonField::Plan),
        plan: database.plan.clone(),
        limit: plans::find(POSTGRES, &database.plan).map(|it| it.connections),
        web: u64::from(case.quantity("web")).saturating_mul(workers),
        others: others.fold(0, u64::saturating_add),
        pool: POOLS.into_iter().find_map(|key| Some((case.number(key)?, key))),
    })
}

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(count) = count(case) else { return Vec::new() };
    let (Some(wanted), Some(limit)) = (count.wanted(), count.limit) else { return Vec::new() };
    if wanted <= limit {
        return Vec::new();
    }
    let message = format!(
        "The processes keep up to {wanted} connections, and {} allows {limit}. Make the pool smaller, or take a larger plan.",
        count.plan
    );
    let hit = Hit::new(count.at, message);
    let larger = plans::PLANS.iter().find(|row| row.connections >= wanted);
    vec![match larger {
        Some(row) => hit.review(format!("Take {}", row.plan), Edit::Text(count.at, row.plan.to_owned())),
        None => hit,
    }]
}
