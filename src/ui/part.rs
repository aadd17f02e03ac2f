//! The parts of the form, in the order in which one thinks of them.

use crate::spec::edit::List;
use crate::spec::{Field, Finding, Id, Severity, Spec};

/// A part of the form: one heading, one entry of the outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// What the app is.
    App,
    /// How it gets to Heroku.
    Method,
    /// Where it is deployed.
    Environments,
    /// What runs.
    Processes,
    /// Add-ons.
    Addons,
    /// Config vars.
    Config,
    /// What is left out, and what is put in only when needed.
    Extras,
    /// The pipeline.
    Pipeline,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 8] = [
        Self::App,
        Self::Method,
        Self::Environments,
        Self::Processes,
        Self::Addons,
        Self::Config,
        Self::Extras,
        Self::Pipeline,
    ];

    /// The heading.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::App => "App",
            Self::Method => "Method",
            Self::Environments => "Environments",
            Self::Processes => "Processes and release",
            Self::Addons => "Add-ons",
            Self::Config => "Config vars",
            Self::Extras => "Files and packages",
            Self::Pipeline => "Pipeline and checks",
        }
    }

    /// The id of the heading in the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::App => "part-app",
            Self::Method => "part-method",
            Self::Environments => "part-environments",
            Self::Processes => "part-processes",
            Self::Addons => "part-addons",
            Self::Config => "part-config",
            Self::Extras => "part-extras",
            Self::Pipeline => "part-pipeline",
        }
    }

    /// How many items its lists have, where it has some.
    #[must_use]
    pub const fn count(self, spec: &Spec) -> Option<usize> {
        match self {
            Self::App | Self::Method | Self::Pipeline => None,
            Self::Environments => Some(spec.environments.len()),
            Self::Processes => Some(spec.processes.len()),
            Self::Addons => Some(spec.addons.len()),
            Self::Config => Some(spec.config.len()),
            Self::Extras => Some(spec.ignore.len() + spec.packages.len()),
        }
    }

    /// The part that shows a field.
    #[must_use]
    pub const fn of(field: Field) -> Self {
        match field {
            Field::App(_) => Self::App,
            Field::Method | Field::Stack | Field::Buildpack(_) | Field::Image(..) | Field::BuildArg(..) => Self::Method,
            Field::Environment(..) => Self::Environments,
            Field::Process(..) | Field::Release(_) => Self::Processes,
            Field::Addon(..) | Field::AddonOption(..) => Self::Addons,
            Field::Config(..) | Field::Override(..) => Self::Config,
            Field::Ignore(..) | Field::Package(..) => Self::Extras,
            Field::Pipeline(_) | Field::Check(_) => Self::Pipeline,
            Field::List(list) => match list {
                List::Buildpacks | List::Images | List::BuildArgs(_) => Self::Method,
                List::Environments => Self::Environments,
                List::Processes => Self::Processes,
                List::Addons | List::AddonOptions(_) => Self::Addons,
                List::Config => Self::Config,
                List::Ignore | List::Packages => Self::Extras,
            },
        }
    }
}

/// The id of the heading over all findings.
pub const ADVICE: &str = "part-advice";

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Advice.
    pub advice: usize,
}

impl Counts {
    /// Counts some findings.
    pub fn of<'a>(findings: impl Iterator<Item = &'a Finding>) -> Self {
        findings.fold(Self::default(), |mut counts, finding| {
            match finding.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Advice => counts.advice += 1,
            }
            counts
        })
    }

    /// All together.
    #[must_use]
    pub const fn total(self) -> usize {
        self.errors + self.warnings + self.advice
    }
}

/// The item of the list of its part that a field belongs to, if it belongs to one.
#[must_use]
pub const fn item_of(field: Field) -> Option<(List, Id)> {
    Some(match field {
        Field::Buildpack(id) => (List::Buildpacks, id),
        Field::Image(id, _) | Field::BuildArg(id, ..) | Field::List(List::BuildArgs(id)) => (List::Images, id),
        Field::Process(id, _) => (List::Processes, id),
        Field::Addon(id, _) | Field::AddonOption(id, ..) | Field::List(List::AddonOptions(id)) => (List::Addons, id),
        Field::Config(id, _) | Field::Override(id, _) => (List::Config, id),
        Field::Environment(id, _) => (List::Environments, id),
        Field::Ignore(id, _) => (List::Ignore, id),
        Field::Package(id, _) => (List::Packages, id),
        Field::App(_)
        | Field::Method
        | Field::Stack
        | Field::List(_)
        | Field::Release(_)
        | Field::Pipeline(_)
        | Field::Check(_) => {
            return None;
        }
    })
}
