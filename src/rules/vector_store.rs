//! A store for vectors that is not there.

use super::case::{Case, set};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::POSTGRES;
use crate::spec::field::AddonField;
use crate::spec::{Addon, Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "vector-store",
    severity: Severity::Warning,
    title: "A store for vectors that is not there",
    why: prose("Chroma keeps its vectors on the disk of the dyno, where they are lost at each restart, and its packages weigh more than a slug can hold. `pgvector` keeps them in Postgres, on every plan, once the extension `vector` is switched on in the database."),
    sources: &[
        Source::new("devcenter pgvector-heroku-postgres", "2026-04-27"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, Slug Size Exceeded", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "VECTOR_DB", "chroma"),
    good: |spec| super::example::config(spec, "VECTOR_DB", "qdrant"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().into_iter().filter(|it| it.var.key == "VECTOR_DB") {
        let value = text.text.trim();
        if matches!(value, "chroma" | "chromadb") {
            let hit = Hit::new(text.at, "chroma keeps its vectors on the dyno's disk, which vanishes at each restart. Use pgvector.");
            hits.push(match case.addons(POSTGRES).next() {
                Some(database) => hit.review("Use pgvector", Edit::All(vec![set(&text, "pgvector"), switch_on(database)])),
                None => hit,
            });
        }
        if value != "pgvector" {
            continue;
        }
        match case.addons(POSTGRES).next() {
            None if case.var("PGVECTOR_DB_URL").is_none() => {
                hits.push(Hit::new(text.at, "pgvector needs a Postgres database, and there is none. Add heroku-postgresql."));
            }
            Some(_) if case.addons(POSTGRES).any(|it| it.extensions.iter().any(|name| name.trim() == "vector")) => {}
            Some(database) => {
                let at = Field::Addon(database.id, AddonField::Extensions);
                let hit = Hit::new(at, "pgvector is used, and the extension vector is not switched on in the database.");
                hits.push(hit.safe("Switch vector on", switch_on(database)));
            }
            None => {}
        }
    }
    hits
}

fn switch_on(database: &Addon) -> Edit {
    let mut extensions = database.extensions.clone();
    extensions.retain(|name| !matches!(name.trim(), "" | "vector" | "pgvector"));
    extensions.push("vector".into());
    Edit::Words(Field::Addon(database.id, AddonField::Extensions), extensions)
}
