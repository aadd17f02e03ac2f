//! A database whose tables nothing brings up to date.

use super::case::Case;
use super::commands::{has, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::POSTGRES;
use crate::spec::field::{AddonField, ReleaseField};
use crate::spec::{Edit, Field, Runs, Severity};

pub(super) static RULE: Rule = Rule {
    id: "database-without-migration",
    severity: Severity::Advice,
    title: "A database, and nothing migrates it",
    why: prose("New code that expects a new column fails with `UndefinedTable` or its like as soon as it serves. A release command runs the migrations first and stops the deploy when they fail."),
    sources: &[
        Source::new("devcenter release-phase", "2024-12-03"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, Database Migration Errors", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::addon(spec, POSTGRES, "standard-0");
        spec.environments.iter_mut().for_each(|it| it.stage = None);
        spec.pipeline = crate::spec::Pipeline::default();
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
    let own_image = case.uses_images() && case.spec.images.iter().any(|image| image.process == "release");
    let migrates = case.commands().iter().any(|it| it.text.contains("migrat") || it.text.contains("alembic"));
    // What a script of the app's own does is not known here.
    let other = case.release().is_none_or(|it| simple(it.text).into_iter().all(prepares));
    if !other || own_image || migrates {
        return Vec::new();
    }
    let hit = Hit::new(
        Field::Addon(database.id, AddonField::Service),
        "There is a database, and no command brings its tables up to date.",
    );
    let usual = usual(case);
    vec![match usual {
        Some(command) => hit.review(
            format!("Run {command} in the release phase"),
            Edit::All(vec![
                Edit::Text(Field::Release(ReleaseField::Command), command.to_owned()),
                Edit::Runs(Runs::ReleasePhase),
            ]),
        ),
        None => hit,
    }]
}

/// What apps of this kind usually run.
fn usual(case: &Case<'_>) -> Option<&'static str> {
    let web = case.web();
    if case.buildpack("heroku/ruby").is_some() || web.iter().any(|it| has(it.text, "puma")) {
        return Some("bin/rails db:migrate");
    }
    let django = web.iter().any(|it| it.text.contains(".wsgi") || it.text.contains(".asgi"));
    django.then_some("python manage.py migrate --noinput")
}

/// Whether a command is one of those that prepare something else.
fn prepares(simple: &str) -> bool {
    ["collectstatic", "compilemessages", "echo", "assets:precompile", "cache:clear", "run build", "check --deploy"]
        .iter()
        .any(|it| simple.contains(it))
}
