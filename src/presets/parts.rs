//! What presets are put together from.

use crate::spec::{
    Addon, Buildpack, ConfigVar, Dismissal, Environment, IgnorePattern, Image, Need, Process, Stage, Value,
};

/// A config var: its key, how much it is needed, its value, what it is for.
pub(super) type Var = (&'static str, Need, Value, &'static str);

pub(super) fn text(value: &str) -> Value {
    Value::Text(value.into())
}

pub(super) fn config(vars: impl IntoIterator<Item = Var>) -> Vec<ConfigVar> {
    let var = |(key, need, value, note): Var| ConfigVar {
        key: key.into(),
        need,
        value,
        note: note.into(),
        ..ConfigVar::default()
    };
    vars.into_iter().map(var).collect()
}

pub(super) fn buildpacks(sources: &[&str]) -> Vec<Buildpack> {
    sources.iter().map(|it| Buildpack { source: (*it).into(), ..Buildpack::default() }).collect()
}

/// The image of the web process, from the Dockerfile at the top: what the container methods build.
pub(super) fn dockerfile() -> Vec<Image> {
    vec![Image { process: "web".into(), dockerfile: "Dockerfile".into(), ..Image::default() }]
}

pub(super) fn process(kind: &str, command: &str) -> Process {
    Process {
        kind: kind.into(),
        command: command.into(),
        quantity: Some(1),
        size: "basic".into(),
        ..Process::default()
    }
}

/// The smallest Postgres, attached as `DATABASE`.
pub(super) fn postgres() -> Addon {
    Addon {
        service: "heroku-postgresql".into(),
        plan: "essential-0".into(),
        attachment: "DATABASE".into(),
        ..Addon::default()
    }
}

/// Production from `main` and staging from `staging`, each an app of its own. The names on Heroku are those of the
/// project, to be changed: a name can be taken.
pub(super) fn environments(app: &str) -> Vec<Environment> {
    let one = |name: &str, stage: Stage, branch: &str| Environment {
        name: name.into(),
        stage: Some(stage),
        app: [app, "-", name].concat(),
        branch: branch.into(),
        ..Environment::default()
    };
    vec![one("staging", Stage::Staging, "staging"), one("production", Stage::Production, "main")]
}

pub(super) fn ignore(groups: &[(&str, &[&str])]) -> Vec<IgnorePattern> {
    let one = |(note, pattern): (&str, &str)| IgnorePattern {
        pattern: pattern.into(),
        note: note.into(),
        ..IgnorePattern::default()
    };
    groups.iter().flat_map(|(note, patterns)| patterns.iter().map(|it| one((*note, *it)))).collect()
}

pub(super) fn dismissal(rule: &str, at: &str, reason: &str) -> Dismissal {
    Dismissal { rule: rule.into(), at: at.into(), reason: reason.into() }
}
