//! Examples: what is wrong, made from a deployment of which there is nothing to say.

use crate::spec::{
    Addon, App, Buildpack, ConfigVar, Deploys, Environment, IgnorePattern, Image, Method, Need, Pipeline, Process,
    Release, Runs, Spec, Stage, Value,
};

/// A deployment that a rule speaks of, and one that it does not. Each is a change of one of which no rule has
/// anything to say.
pub struct Example {
    /// Makes it bad.
    pub bad: fn(&mut Spec),
    /// Makes it as near to that as good can be.
    pub good: fn(&mut Spec),
}

impl Example {
    /// The bad spec.
    #[must_use]
    pub fn bad_spec(&self) -> Spec {
        changed(self.bad)
    }

    /// The good spec.
    #[must_use]
    pub fn good_spec(&self) -> Spec {
        changed(self.good)
    }
}

fn changed(change: fn(&mut Spec)) -> Spec {
    let mut spec = sound();
    change(&mut spec);
    spec.number();
    spec
}

/// A deployment of which no rule has anything to say, by any method.
#[must_use]
pub(super) fn sound() -> Spec {
    let environment = |name: &str, stage, branch: &str, deploys| Environment {
        name: name.into(),
        stage: Some(stage),
        app: ["bookshelf-", name].concat(),
        branch: branch.into(),
        deploys,
        ..Environment::default()
    };
    let mut spec = Spec {
        app: App { name: "Bookshelf".into(), health_path: "/health".into(), ..App::default() },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: vec![Buildpack { source: "heroku/python".into(), ..Buildpack::default() }],
        processes: vec![Process {
            kind: "web".into(),
            command: "gunicorn bookshelf.wsgi".into(),
            quantity: Some(1),
            ..Process::default()
        }],
        config: vec![ConfigVar {
            key: "SECRET_KEY".into(),
            need: Need::Required,
            value: Value::Generated,
            ..ConfigVar::default()
        }],
        environments: vec![
            environment("staging", Stage::Staging, "main", Deploys::ActionsOnPush),
            environment("production", Stage::Production, "release", Deploys::ActionsByHand),
        ],
        pipeline: Pipeline { name: "bookshelf".into(), review_apps: false },
        ignore: vec![IgnorePattern { pattern: ".env".into(), ..IgnorePattern::default() }],
        ..Spec::default()
    };
    spec.number();
    spec
}

/// Adds a config var with a text.
pub(super) fn config(spec: &mut Spec, key: &str, text: &str) {
    value(spec, key, Value::Text(text.into()));
}

/// Adds a config var.
pub(super) fn value(spec: &mut Spec, key: &str, value: Value) {
    let need = Need::Optional;
    spec.config.push(ConfigVar { key: key.into(), need, value, ..ConfigVar::default() });
    spec.number();
}

/// Adds an add-on.
pub(super) fn addon(spec: &mut Spec, service: &str, plan: &str) {
    spec.addons.push(Addon { service: service.into(), plan: plan.into(), ..Addon::default() });
    spec.number();
}

/// Adds a worker.
pub(super) fn worker(spec: &mut Spec, command: &str) {
    let quantity = Some(1);
    spec.processes.push(Process { kind: "worker".into(), command: command.into(), quantity, ..Process::default() });
    spec.number();
}

/// Adds a process type.
pub(super) fn worker_named(spec: &mut Spec, kind: &str, command: &str) {
    worker(spec, command);
    if let Some(process) = spec.processes.last_mut() {
        process.kind = kind.into();
    }
}

/// Lets `web` run this, with the buildpack that installs it.
pub(super) fn web(spec: &mut Spec, command: &str) {
    spec.processes[0].command = command.into();
    let languages = [
        (&["npm ", "npx ", "node ", "yarn ", "pnpm "][..], "heroku/nodejs"),
        (&["bundle ", "rails ", "puma "], "heroku/ruby"),
        (&["java "], "heroku/java"),
        (&["php"], "heroku/php"),
    ];
    let language = languages.iter().find(|(signs, _)| signs.iter().any(|sign| command.contains(sign)));
    if let Some((_, buildpack)) = language.filter(|_| !spec.buildpacks.is_empty()) {
        buildpacks(spec, &[buildpack]);
    }
}

/// Gives the release phase a command.
pub(super) fn release(spec: &mut Spec, command: &str) {
    spec.release = Release { command: command.into(), runs: Runs::ReleasePhase };
}

/// Builds an image for `web` in place of a slug.
pub(super) fn image(spec: &mut Spec, method: Method) {
    spec.method = method;
    spec.buildpacks.clear();
    spec.processes[0].command.clear();
    spec.images = vec![Image { process: "web".into(), dockerfile: "Dockerfile".into(), ..Image::default() }];
    spec.number();
}

/// Puts these buildpacks in place of the others.
pub(super) fn buildpacks(spec: &mut Spec, sources: &[&str]) {
    spec.buildpacks = sources.iter().map(|it| Buildpack { source: (*it).into(), ..Buildpack::default() }).collect();
    spec.number();
}

/// Nothing is changed.
pub(super) const fn nothing(_: &mut Spec) {}
