//! `postgres://` and `SQLAlchemy`.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::POSTGRES;
use crate::spec::field::AddonField;
use crate::spec::{Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "postgres-scheme",
    severity: Severity::Advice,
    title: "SQLAlchemy does not know postgres://",
    why: prose("Heroku's `DATABASE_URL` begins with `postgres://`, which SQLAlchemy refuses since 1.4 (`Can't load plugin: sqlalchemy.dialects:postgres`). The add-on owns the config var, so the code has to put `postgresql://` in its place."),
    sources: &[Source::new("help.heroku.com/ZKNTJQSK", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        spec.environments.iter_mut().for_each(|it| it.stage = None);
        spec.pipeline = crate::spec::Pipeline::default();
        super::example::release(spec, "alembic upgrade head");
    },
    good: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        spec.environments.iter_mut().for_each(|it| it.stage = None);
        spec.pipeline = crate::spec::Pipeline::default();
        super::example::release(spec, "python manage.py migrate");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(database) = case.addons(POSTGRES).next() else { return Vec::new() };
    let sqlalchemy = case.commands().iter().any(|it| it.text.contains("alembic") || super::commands::has(it.text, "flask db"));
    if !sqlalchemy {
        return Vec::new();
    }
    let message = "The code has to turn postgres:// of DATABASE_URL into postgresql:// before SQLAlchemy sees it.";
    vec![Hit::new(Field::Addon(database.id, AddonField::Service), message)]
}
