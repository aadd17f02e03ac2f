//! What all parts of the border share: taking what fits, and saying why the rest does not.

use crate::spec::field::{AppField, ConfigField, EnvironmentField, IgnoreField, PipelineField, ProcessField};
use crate::spec::name::Unfit;
use crate::spec::{Edit, Field, Finding, Fix, List, Method, Severity, Spec};

/// The spec on its way in, with what there is to say of it.
pub(super) struct Border<'a> {
    pub(super) spec: &'a Spec,
    pub(super) methods: Vec<Method>,
    pub(super) findings: Vec<Finding>,
}

/// Something was left out, and a finding says so.
pub(super) struct LeftOut;

pub(super) const NUL: &str = "The value has a NUL character in it, which no config var and no argument can carry.";

impl Border<'_> {
    pub(super) fn uses(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }

    pub(super) fn uses_containers(&self) -> bool {
        self.methods.iter().any(|method| method.is_container())
    }

    pub(super) fn say(&mut self, severity: Severity, at: Field, message: impl Into<String>) {
        self.findings.push(Finding { rule: rule(at), severity, at, message: message.into(), fix: None });
    }

    pub(super) fn refuse(&mut self, at: Field, message: impl Into<String>) {
        self.say(Severity::Error, at, message);
    }

    /// Leaves something out, and offers what puts it right.
    pub(super) fn refuse_with(&mut self, at: Field, message: impl Into<String>, label: impl Into<String>, edit: Edit) {
        let fix = Some(Fix { label: label.into(), edit, safe: true });
        let message = message.into();
        self.findings.push(Finding { rule: rule(at), severity: Severity::Error, at, message, fix });
    }

    /// Takes what was parsed, or leaves it out and says why.
    pub(super) fn take<T>(&mut self, at: Field, parsed: Result<T, Unfit>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(Unfit { message, suggestion }) => {
                let fix =
                    suggestion.map(|text| Fix { label: format!("Use {text}"), edit: Edit::Text(at, text), safe: true });
                self.findings.push(Finding { rule: rule(at), severity: Severity::Error, at, message, fix });
                None
            }
        }
    }

    /// Takes what was parsed; an empty text is nothing.
    pub(super) fn take_some<T>(
        &mut self,
        at: Field,
        text: &str,
        parse: impl Fn(&str) -> Result<T, Unfit>,
    ) -> Option<T> {
        if text.is_empty() { None } else { self.take(at, parse(text)) }
    }
}

/// The rule that says why something at a field cannot be carried.
const fn rule(at: Field) -> &'static str {
    match at {
        Field::App(AppField::HealthPath) => "health-path",
        Field::App(AppField::Features) => "app-feature",
        Field::App(_) => "app-details",
        Field::Method | Field::Stack => "stack",
        Field::Buildpack(_) | Field::List(List::Buildpacks) => "buildpack",
        Field::Image(..) | Field::List(List::Images) => "image",
        Field::BuildArg(..) | Field::List(List::BuildArgs(_)) => "build-argument",
        Field::Process(_, ProcessField::Kind) | Field::List(List::Processes) => "process-type",
        Field::Process(_, ProcessField::Size | ProcessField::Quantity) => "dyno-size",
        Field::Process(_, ProcessField::Command) | Field::Release(_) => "command",
        Field::Addon(..) | Field::AddonOption(..) | Field::List(List::Addons | List::AddonOptions(_)) => "add-on",
        Field::Config(_, ConfigField::Key) => "config-key",
        Field::Config(..) | Field::Override(..) => "config-value",
        Field::List(List::Config) => "config-size",
        Field::Environment(_, EnvironmentField::App) => "app-name",
        Field::Environment(_, EnvironmentField::Branch) => "branch-name",
        Field::Environment(_, EnvironmentField::Region | EnvironmentField::Space | EnvironmentField::Team) => "place",
        Field::Environment(..) => "environment-name",
        Field::List(List::Environments) => "no-environment",
        Field::Pipeline(PipelineField::Name) => "pipeline-name",
        Field::Pipeline(PipelineField::ReviewApps) => "review-apps-of-images",
        Field::Check(_) => "file-check",
        Field::Ignore(_, IgnoreField::Pattern | IgnoreField::Note) | Field::List(List::Ignore) => "ignore-pattern",
        Field::Package(..) | Field::List(List::Packages) => "package",
    }
}
