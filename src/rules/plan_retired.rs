//! A plan that is no longer sold.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::{Source, addons};
use crate::spec::field::AddonField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "plan-retired",
    severity: Severity::Error,
    title: "A plan that is no longer sold",
    why: prose("Heroku answers `Couldn't find either the add-on service or the add-on plan`, and the set-up stops there. Free plans ended on 2022-11-28, the Mini and Basic plans of Postgres on 2024-05-22; Essential took their place."),
    sources: &[
        Source::new("github.com/mitre/heimdall2/issues/5804", "2024-05-22"),
        Source::new("devcenter heroku-postgres-plans", "2024-12-13"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, "heroku-redis", "hobby-dev");
        super::example::config(spec, "REDIS_SSL", "required");
    },
    good: |spec| {
        super::example::addon(spec, "heroku-redis", "mini");
        super::example::config(spec, "REDIS_SSL", "required");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for addon in &case.spec.addons {
        let plan = addon.plan.trim().to_lowercase();
        let row = addons::RETIRED.iter().find(|row| row.service == addon.service && row.plan == plan);
        let Some(row) = row else { continue };
        let at = Field::Addon(addon.id, AddonField::Plan);
        let message = format!("{}:{plan} is no longer sold; {} took its place.", addon.service, row.successor);
        hits.push(Hit::new(at, message).safe(format!("Use {}", row.successor), Edit::Text(at, row.successor.to_owned())));
    }
    hits
}
