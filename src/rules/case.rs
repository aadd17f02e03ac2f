//! What a rule looks at: the spec as it was typed, and questions that many rules ask of it.

use crate::facts::dynos;
use crate::spec::field::{ConfigField, EnvironmentField, ImageField, ProcessField, ReleaseField};
use crate::spec::{
    Addon, ConfigVar, Deployment, Edit, Environment, Field, Finding, Id, List, Method, Process, Runs, Severity, Spec,
    Stage, Value, resolve,
};

use super::Hit;

/// A spec under examination.
pub struct Case<'a> {
    /// The spec as it was typed.
    pub spec: &'a Spec,
    /// The spec as it is carried.
    pub deployment: &'a Deployment,
    /// How much of it is refused.
    errors: usize,
}

/// A command of the spec that really runs.
#[derive(Clone, Copy)]
pub(super) struct Command<'a> {
    /// The field that holds it.
    pub at: Field,
    /// The process type that runs it.
    pub process: &'a str,
    /// The command.
    pub text: &'a str,
}

/// A config var's text, for all environments or for one.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    /// The field that holds it.
    pub at: Field,
    /// The config var.
    pub var: &'a ConfigVar,
    /// The environment, when it is a value of its own.
    pub environment: Option<Id>,
    /// The value.
    pub value: &'a Value,
    /// Its text.
    pub text: &'a str,
}

/// How many of some findings are errors.
fn errors(findings: &[Finding]) -> usize {
    findings.iter().filter(|it| it.severity == Severity::Error).count()
}

impl<'a> Case<'a> {
    pub(super) fn new(spec: &'a Spec, deployment: &'a Deployment, refused: &[Finding]) -> Self {
        Self { spec, deployment, errors: errors(refused) }
    }

    /// Whether some environment uses the method.
    pub(super) fn uses(&self, method: Method) -> bool {
        self.deployment.uses(method)
    }

    /// Whether some environment runs images.
    pub(super) fn uses_images(&self) -> bool {
        self.uses(Method::ContainerRegistry) || self.uses(Method::HerokuYml)
    }

    /// How an environment is deployed.
    pub(super) fn method(&self, environment: &Environment) -> Method {
        environment.method.unwrap_or(self.spec.method)
    }

    /// The environments that are in use.
    pub(super) fn in_use(&self) -> impl Iterator<Item = &'a Environment> + Clone {
        self.spec.environments.iter().filter(|it| !it.legacy)
    }

    /// Whether everything can still be carried after a change. It resolves the spec anew: for one change of a rule.
    pub(super) fn carries(&self, edit: &Edit) -> bool {
        let mut changed = self.spec.clone();
        changed.apply(edit.clone());
        errors(&resolve(&changed).1) <= self.errors
    }

    /// A hit with a change that somebody should look at, if what it leads to can be carried.
    pub(super) fn review(&self, hit: Hit, label: &str, edit: Edit) -> Hit {
        if self.carries(&edit) { hit.review(label, edit) } else { hit }
    }

    /// Whether something is in production: an environment of that stage, or with that name.
    pub(super) fn has_production(&self) -> bool {
        self.in_use().any(|it| it.stage == Some(Stage::Production))
    }

    /// The commands of process types that really run, in images or with buildpacks.
    pub(super) fn processes(&self) -> Vec<Command<'a>> {
        let mut commands = Vec::new();
        for process in &self.spec.processes {
            if !process.command.is_empty() && !self.is_ignored(process) {
                let at = Field::Process(process.id, ProcessField::Command);
                commands.push(Command { at, process: &process.kind, text: &process.command });
            }
        }
        if self.uses_images() {
            for image in self.spec.images.iter().filter(|image| !image.command.is_empty() && image.process != "release")
            {
                let at = Field::Image(image.id, ImageField::Command);
                commands.push(Command { at, process: &image.process, text: &image.command });
            }
        }
        commands
    }

    /// Whether a process type's command is never run, since an image of its own stands in its place everywhere.
    pub(super) fn is_ignored(&self, process: &Process) -> bool {
        !self.uses(Method::Buildpacks) && self.spec.images.iter().any(|image| image.process == process.kind)
    }

    /// The commands of `web`.
    pub(super) fn web(&self) -> Vec<Command<'a>> {
        self.processes().into_iter().filter(|it| it.process == "web").collect()
    }

    /// The release command, wherever it runs.
    pub(super) fn release(&self) -> Option<Command<'a>> {
        let text = self.spec.release.command.as_str();
        (!text.is_empty()).then_some(Command { at: Field::Release(ReleaseField::Command), process: "release", text })
    }

    /// Whether the release command runs in the release phase.
    pub(super) fn has_release_phase(&self) -> bool {
        self.spec.release.runs == Runs::ReleasePhase && self.release().is_some()
    }

    /// Every command that runs.
    pub(super) fn commands(&self) -> Vec<Command<'a>> {
        let mut all = self.processes();
        all.extend(self.release().filter(|_| self.spec.release.runs != Runs::Never));
        all
    }

    /// Every text of a config var.
    pub(super) fn texts(&self) -> Vec<Typed<'a>> {
        let mut texts = Vec::new();
        for var in &self.spec.config {
            if let Some(text) = var.value.text() {
                let at = Field::Config(var.id, ConfigField::Value);
                texts.push(Typed { at, var, environment: None, value: &var.value, text });
            }
            for one in &var.overrides {
                if let Some(text) = one.value.text() {
                    let at = Field::Override(var.id, one.environment);
                    texts.push(Typed { at, var, environment: Some(one.environment), value: &one.value, text });
                }
            }
        }
        texts
    }

    /// A config var by its key.
    pub(super) fn var(&self, key: &str) -> Option<&'a ConfigVar> {
        self.spec.config.iter().find(|var| var.key == key)
    }

    /// The number that a config var is, for all environments.
    pub(super) fn number(&self, key: &str) -> Option<u64> {
        self.var(key)?.value.text()?.trim().parse().ok()
    }

    /// The add-ons of a service.
    pub(super) fn addons(&self, service: &'a str) -> impl Iterator<Item = &'a Addon> {
        self.spec.addons.iter().filter(move |it| it.service == service)
    }

    /// The place of an official buildpack in the list, whatever version it is pinned to.
    pub(super) fn buildpack(&self, name: &str) -> Option<usize> {
        self.spec.buildpacks.iter().position(|it| it.source == name)
    }

    /// A process type by its name.
    pub(super) fn process(&self, kind: &str) -> Option<&'a Process> {
        self.spec.processes.iter().find(|it| it.kind == kind)
    }

    /// The memory of a process type's dynos in MB. Where no size was said, that of the smallest dynos there are.
    pub(super) fn memory(&self, kind: &str) -> u32 {
        let size = self.process(kind).and_then(|it| dynos::find(&it.size.to_lowercase()));
        size.map_or(dynos::SIZES[0].memory, |it| it.memory)
    }

    /// How many dynos run a process type.
    pub(super) fn quantity(&self, kind: &str) -> u32 {
        self.process(kind).and_then(|it| it.quantity).unwrap_or(u32::from(kind == "web"))
    }
}

/// Sets the value behind a field of [`Typed`], keeping what its braces mean.
pub(super) fn set(text: &Typed<'_>, new: &str) -> Edit {
    let value = match text.value {
        Value::Verbatim(_) => Value::Verbatim(new.to_owned()),
        _ => Value::Text(new.to_owned()),
    };
    set_value(text, value)
}

/// Sets the value behind a field of [`Typed`], kind and all.
pub(super) fn set_value(text: &Typed<'_>, value: Value) -> Edit {
    match text.environment {
        None => Edit::Value(text.var.id, value),
        Some(environment) => Edit::Override(text.var.id, environment, Some(value)),
    }
}

/// Takes a text of a config var away: the config var, or the value in one environment.
pub(super) fn unset(text: &Typed<'_>) -> Edit {
    match text.environment {
        None => Edit::Remove(List::Config, text.var.id),
        Some(environment) => Edit::Override(text.var.id, environment, None),
    }
}

/// Adds a config var with a text.
pub(super) fn add(spec: &Spec, key: &str, value: &str) -> Edit {
    let id = next(spec.config.iter().map(|it| it.id));
    Edit::All(vec![
        Edit::Add(List::Config),
        Edit::Text(Field::Config(id, ConfigField::Key), key.to_owned()),
        Edit::Value(id, Value::Text(value.to_owned())),
    ])
}

/// The id that the next item of a list gets.
pub(super) fn next(ids: impl Iterator<Item = Id>) -> Id {
    Id(ids.map(|id| id.0).max().unwrap_or_default().saturating_add(1))
}

/// A field of an environment.
pub(super) const fn at(environment: &Environment, field: EnvironmentField) -> Field {
    Field::Environment(environment.id, field)
}
