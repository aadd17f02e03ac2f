//! An add-on service under another name.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::AddonField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "addon-misnamed",
    severity: Severity::Warning,
    title: "An add-on that Heroku has under another name",
    why: prose("Heroku looks for exactly this name among its add-ons, finds none, and the set-up stops. Its own databases are called `heroku-postgresql` and `heroku-redis`, whatever they are called on its pages."),
    sources: &[Source::new("github.com/heroku/heroku-claude-plugin, addons.md", "2026-07-30")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, "key-value-store", "mini");
        spec.environments.iter_mut().for_each(|it| it.stage = None);
        spec.pipeline = crate::spec::Pipeline::default();
    },
    good: |spec| super::example::addon(spec, "papertrail", "choklad"),
};

/// What people write, and what Heroku calls it.
const NAMES: [(&str, &str); 12] = [
    ("postgres", "heroku-postgresql"),
    ("postgresql", "heroku-postgresql"),
    ("heroku-postgres", "heroku-postgresql"),
    ("herokupostgresql", "heroku-postgresql"),
    ("pg", "heroku-postgresql"),
    ("redis", "heroku-redis"),
    ("herokuredis", "heroku-redis"),
    ("heroku-key-value-store", "heroku-redis"),
    ("key-value-store", "heroku-redis"),
    ("heroku-kvs", "heroku-redis"),
    ("heroku-data-for-redis", "heroku-redis"),
    ("kafka", "heroku-kafka"),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for addon in &case.spec.addons {
        let Some((_, right)) = NAMES.iter().find(|(wrong, _)| *wrong == addon.service) else { continue };
        let at = Field::Addon(addon.id, AddonField::Service);
        let hit = Hit::new(at, format!("There is no add-on {}; Heroku calls it {right}.", addon.service));
        let edit = Edit::Text(at, (*right).to_owned());
        hits.push(if case.carries(&edit) { hit.safe(format!("Use {right}"), edit) } else { hit });
    }
    hits
}
