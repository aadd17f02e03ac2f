//! A Postgres extension by the name of its project.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::POSTGRES;
use crate::spec::field::AddonField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "extension-name",
    severity: Severity::Warning,
    title: "The extension has another name",
    why: prose("`CREATE EXTENSION` takes the name under which Postgres knows it, which is not always that of the project: pgvector's is `vector`. Another name is an error, and the set-up stops there."),
    sources: &[Source::new("devcenter pgvector-heroku-postgres", "2026-04-27")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        spec.addons[0].extensions = vec!["pgvector".into()];
        spec.environments.iter_mut().for_each(|it| it.stage = None);
        spec.pipeline = crate::spec::Pipeline::default();
        super::example::release(spec, "python manage.py migrate");
    },
    good: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        spec.addons[0].extensions = vec!["vector".into()];
        spec.environments.iter_mut().for_each(|it| it.stage = None);
        spec.pipeline = crate::spec::Pipeline::default();
        super::example::release(spec, "python manage.py migrate");
    },
};

const NAMES: [(&str, &str); 5] = [
    ("pgvector", "vector"),
    ("pg_vector", "vector"),
    ("uuid_ossp", "uuid-ossp"),
    ("pgtrgm", "pg_trgm"),
    ("postGIS", "postgis"),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for addon in case.addons(POSTGRES) {
        let right = |name: &str| NAMES.iter().find(|(wrong, _)| *wrong == name.trim()).map(|(_, right)| *right);
        let Some((wrong, good)) = addon.extensions.iter().find_map(|name| right(name).map(|good| (name, good))) else {
            continue;
        };
        let mut extensions: Vec<String> = Vec::new();
        for name in &addon.extensions {
            let name = right(name).map_or_else(|| name.clone(), str::to_owned);
            if !extensions.contains(&name) {
                extensions.push(name);
            }
        }
        let at = Field::Addon(addon.id, AddonField::Extensions);
        let hit = Hit::new(at, format!("Postgres knows {wrong} as {good}."));
        hits.push(hit.safe(format!("Use {good}"), Edit::Words(at, extensions)));
    }
    hits
}
