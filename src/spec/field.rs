//! The address of one choice.
//!
//! The same value jumps to the input, marks the lines that it caused, and says where a finding sits.

use super::id::{Id, find, find_mut};
use super::{List, Spec};

/// The address of one choice in a [`Spec`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A property of the app.
    App(AppField),
    /// The method.
    Method,
    /// The stack.
    Stack,
    /// A list as a whole.
    List(List),
    /// A buildpack.
    Buildpack(Id),
    /// A property of an image.
    Image(Id, ImageField),
    /// A build argument: the image, the argument, its half.
    BuildArg(Id, Id, Half),
    /// A property of a process type.
    Process(Id, ProcessField),
    /// A property of the release phase.
    Release(ReleaseField),
    /// A property of an add-on.
    Addon(Id, AddonField),
    /// An option of an add-on: the add-on, the option, its half.
    AddonOption(Id, Id, Half),
    /// A property of a config var.
    Config(Id, ConfigField),
    /// The value of a config var in one environment: the config var, the environment.
    Override(Id, Id),
    /// A property of an environment.
    Environment(Id, EnvironmentField),
    /// A property of the pipeline.
    Pipeline(PipelineField),
    /// A property of the check of the files.
    Check(CheckField),
    /// A property of an ignore pattern.
    Ignore(Id, IgnoreField),
    /// A property of an optional package.
    Package(Id, PackageField),
}

/// The two halves of a `name=value` pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Half {
    /// The name.
    Name,
    /// The value.
    Value,
}

/// Declares the properties of one thing with the word for each that stands before a field and in an id.
macro_rules! properties {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $(#[doc = $label] $variant,)+
        }

        impl $name {
            /// Every property, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// A short id in kebab case.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            /// The name for people.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }
    };
}

properties! {
    /// The properties of the app.
    AppField {
        Name = "name", "Name";
        Description = "description", "Description";
        Repository = "repository", "Repository";
        Website = "website", "Website";
        Logo = "logo", "Logo";
        Keywords = "keywords", "Keywords";
        HealthPath = "health-path", "Health path";
        Features = "features", "App features";
    }
}
properties! {
    /// The properties of an image.
    ImageField {
        Process = "process", "Process type";
        Dockerfile = "dockerfile", "Dockerfile";
        Context = "context", "Build context";
        Target = "target", "Target stage";
        Command = "command", "Command";
        BuildArgs = "build-args", "Build arguments";
    }
}
properties! {
    /// The properties of a process type.
    ProcessField {
        Kind = "type", "Process type";
        Command = "command", "Command";
        Quantity = "quantity", "Dynos";
        Size = "size", "Dyno size";
    }
}
properties! {
    /// The properties of the release phase.
    ReleaseField {
        Command = "command", "Release command";
        Runs = "runs", "Runs";
    }
}
properties! {
    /// The properties of an add-on.
    AddonField {
        Service = "service", "Service";
        Plan = "plan", "Plan";
        Attachment = "attachment", "Attachment name";
        Extensions = "extensions", "Postgres extensions";
        Options = "options", "Options";
    }
}
properties! {
    /// The properties of a config var.
    ConfigField {
        Key = "key", "Key";
        Need = "need", "Need";
        Value = "value", "Value";
        Note = "note", "Note";
    }
}
properties! {
    /// The properties of an environment.
    EnvironmentField {
        Name = "name", "Name";
        Stage = "stage", "Pipeline stage";
        App = "app", "Heroku app";
        Branch = "branch", "Branch";
        Deploys = "deploys", "Deploys by";
        Method = "method", "Method here";
        Region = "region", "Region";
        Space = "space", "Private Space";
        Team = "team", "Team";
        Notes = "notes", "Notes";
        Legacy = "legacy", "Legacy";
    }
}
properties! {
    /// The properties of the pipeline.
    PipelineField {
        Name = "name", "Pipeline";
        ReviewApps = "review-apps", "Review apps";
    }
}
properties! {
    /// The properties of the check of the files.
    CheckField {
        Source = "source", "Program from";
        Revision = "revision", "Commit";
    }
}
properties! {
    /// The properties of an ignore pattern.
    IgnoreField {
        Pattern = "pattern", "Pattern";
        Note = "note", "Reason";
    }
}
properties! {
    /// The properties of an optional package.
    PackageField {
        Package = "package", "Package";
        NeededWhen = "needed-when", "Needed when";
        Install = "install", "Install with";
    }
}

impl Half {
    const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Value => "value",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Name => "Name",
            Self::Value => "Value",
        }
    }
}

impl Field {
    /// An id that is unique in the spec, in letters, digits and hyphens, such as `environment-2-branch`.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::App(field) => format!("app-{}", field.key()),
            Self::Method => "method".to_owned(),
            Self::Stack => "stack".to_owned(),
            Self::List(list) => format!("list-{}", list.key()),
            Self::Buildpack(id) => format!("buildpack-{}", id.0),
            Self::Image(id, field) => format!("image-{}-{}", id.0, field.key()),
            Self::BuildArg(image, arg, half) => format!("image-{}-arg-{}-{}", image.0, arg.0, half.key()),
            Self::Process(id, field) => format!("process-{}-{}", id.0, field.key()),
            Self::Release(field) => format!("release-{}", field.key()),
            Self::Addon(id, field) => format!("addon-{}-{}", id.0, field.key()),
            Self::AddonOption(addon, option, half) => format!("addon-{}-option-{}-{}", addon.0, option.0, half.key()),
            Self::Config(id, field) => format!("config-{}-{}", id.0, field.key()),
            Self::Override(config, environment) => format!("config-{}-in-{}", config.0, environment.0),
            Self::Environment(id, field) => format!("environment-{}-{}", id.0, field.key()),
            Self::Pipeline(field) => format!("pipeline-{}", field.key()),
            Self::Check(field) => format!("check-{}", field.key()),
            Self::Ignore(id, field) => format!("ignore-{}-{}", id.0, field.key()),
            Self::Package(id, field) => format!("package-{}-{}", id.0, field.key()),
        }
    }

    /// The name that stands before the field.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::App(field) => field.label(),
            Self::Method => "Method",
            Self::Stack => "Stack",
            Self::List(list) => list.label(),
            Self::Buildpack(_) => "Buildpack",
            Self::Image(_, field) => field.label(),
            Self::BuildArg(_, _, half) | Self::AddonOption(_, _, half) => half.label(),
            Self::Process(_, field) => field.label(),
            Self::Release(field) => field.label(),
            Self::Addon(_, field) => field.label(),
            Self::Config(_, field) => field.label(),
            Self::Override(..) => "Value here",
            Self::Environment(_, field) => field.label(),
            Self::Pipeline(field) => field.label(),
            Self::Check(field) => field.label(),
            Self::Ignore(_, field) => field.label(),
            Self::Package(_, field) => field.label(),
        }
    }

    /// The field in words, with the name of what it belongs to: `Branch of environment "production"`.
    #[must_use]
    pub fn describe(self, spec: &Spec) -> String {
        match self.owner(spec) {
            Some(owner) => format!("{} of {owner}", self.label()),
            None => self.label().to_owned(),
        }
    }

    fn owner(self, spec: &Spec) -> Option<String> {
        let (thing, name) = match self {
            Self::App(_) => return Some("the app".to_owned()),
            Self::Method | Self::Stack | Self::List(_) | Self::Release(_) => return None,
            Self::Pipeline(_) => return Some("the pipeline".to_owned()),
            Self::Check(_) => return Some("the check of the files".to_owned()),
            Self::Buildpack(id) => ("buildpack", find(&spec.buildpacks, id).map(|item| &item.source)),
            Self::Image(id, _) | Self::BuildArg(id, ..) => ("image", find(&spec.images, id).map(|item| &item.process)),
            Self::Process(id, _) => ("process type", find(&spec.processes, id).map(|item| &item.kind)),
            Self::Addon(id, _) | Self::AddonOption(id, ..) => {
                ("add-on", find(&spec.addons, id).map(|item| &item.service))
            }
            Self::Config(id, _) => ("config var", find(&spec.config, id).map(|item| &item.key)),
            Self::Override(id, environment) => {
                let key = find(&spec.config, id).map_or("?", |item| item.key.as_str());
                let place = find(&spec.environments, environment).map_or("?", |item| item.name.as_str());
                return Some(format!("config var {key:?} in environment {place:?}"));
            }
            Self::Environment(id, _) => ("environment", find(&spec.environments, id).map(|item| &item.name)),
            Self::Ignore(id, _) => ("ignore pattern", find(&spec.ignore, id).map(|item| &item.pattern)),
            Self::Package(id, _) => ("package", find(&spec.packages, id).map(|item| &item.package)),
        };
        match name {
            Some(name) if !name.is_empty() => Some(format!("{thing} {name:?}")),
            _ => Some(format!("an unnamed {thing}")),
        }
    }
}

impl Spec {
    /// The text at a field, to change it, if the field holds a text.
    #[expect(clippy::too_many_lines, reason = "one arm for each field that holds a text, and nothing else")]
    pub fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        Some(match field {
            Field::App(AppField::Name) => &mut self.app.name,
            Field::App(AppField::Description) => &mut self.app.description,
            Field::App(AppField::Repository) => &mut self.app.repository,
            Field::App(AppField::Website) => &mut self.app.website,
            Field::App(AppField::Logo) => &mut self.app.logo,
            Field::App(AppField::HealthPath) => &mut self.app.health_path,
            Field::Stack => &mut self.stack,
            Field::Buildpack(id) => &mut find_mut(&mut self.buildpacks, id)?.source,
            Field::Image(id, field) => {
                let image = find_mut(&mut self.images, id)?;
                match field {
                    ImageField::Process => &mut image.process,
                    ImageField::Dockerfile => &mut image.dockerfile,
                    ImageField::Context => &mut image.context,
                    ImageField::Target => &mut image.target,
                    ImageField::Command => &mut image.command,
                    ImageField::BuildArgs => return None,
                }
            }
            Field::BuildArg(image, arg, half) => {
                let arg = find_mut(&mut find_mut(&mut self.images, image)?.build_args, arg)?;
                match half {
                    Half::Name => &mut arg.name,
                    Half::Value => &mut arg.value,
                }
            }
            Field::Process(id, field) => {
                let process = find_mut(&mut self.processes, id)?;
                match field {
                    ProcessField::Kind => &mut process.kind,
                    ProcessField::Command => &mut process.command,
                    ProcessField::Size => &mut process.size,
                    ProcessField::Quantity => return None,
                }
            }
            Field::Release(ReleaseField::Command) => &mut self.release.command,
            Field::Addon(id, field) => {
                let addon = find_mut(&mut self.addons, id)?;
                match field {
                    AddonField::Service => &mut addon.service,
                    AddonField::Plan => &mut addon.plan,
                    AddonField::Attachment => &mut addon.attachment,
                    AddonField::Extensions | AddonField::Options => return None,
                }
            }
            Field::AddonOption(addon, option, half) => {
                let option = find_mut(&mut find_mut(&mut self.addons, addon)?.options, option)?;
                match half {
                    Half::Name => &mut option.name,
                    Half::Value => &mut option.value,
                }
            }
            Field::Config(id, field) => {
                let var = find_mut(&mut self.config, id)?;
                match field {
                    ConfigField::Key => &mut var.key,
                    ConfigField::Note => &mut var.note,
                    ConfigField::Value => return var.value.text_mut(),
                    ConfigField::Need => return None,
                }
            }
            Field::Override(config, environment) => {
                let var = find_mut(&mut self.config, config)?;
                let one = var.overrides.iter_mut().find(|one| one.environment == environment)?;
                return one.value.text_mut();
            }
            Field::Environment(id, field) => {
                let environment = find_mut(&mut self.environments, id)?;
                match field {
                    EnvironmentField::Name => &mut environment.name,
                    EnvironmentField::App => &mut environment.app,
                    EnvironmentField::Branch => &mut environment.branch,
                    EnvironmentField::Region => &mut environment.region,
                    EnvironmentField::Space => &mut environment.space,
                    EnvironmentField::Team => &mut environment.team,
                    EnvironmentField::Notes => &mut environment.notes,
                    EnvironmentField::Stage
                    | EnvironmentField::Deploys
                    | EnvironmentField::Method
                    | EnvironmentField::Legacy => return None,
                }
            }
            Field::Pipeline(PipelineField::Name) => &mut self.pipeline.name,
            Field::Check(CheckField::Source) => &mut self.check.source,
            Field::Check(CheckField::Revision) => &mut self.check.revision,
            Field::Ignore(id, field) => {
                let pattern = find_mut(&mut self.ignore, id)?;
                match field {
                    IgnoreField::Pattern => &mut pattern.pattern,
                    IgnoreField::Note => &mut pattern.note,
                }
            }
            Field::Package(id, field) => {
                let package = find_mut(&mut self.packages, id)?;
                match field {
                    PackageField::Package => &mut package.package,
                    PackageField::NeededWhen => &mut package.needed_when,
                    PackageField::Install => &mut package.install,
                }
            }
            Field::App(AppField::Keywords | AppField::Features)
            | Field::Method
            | Field::List(_)
            | Field::Release(ReleaseField::Runs)
            | Field::Pipeline(PipelineField::ReviewApps) => return None,
        })
    }

    /// The texts at a field, to change them, if the field holds several.
    pub fn words_mut(&mut self, field: Field) -> Option<&mut Vec<String>> {
        match field {
            Field::App(AppField::Keywords) => Some(&mut self.app.keywords),
            Field::App(AppField::Features) => Some(&mut self.app.features),
            Field::Addon(id, AddonField::Extensions) => Some(&mut find_mut(&mut self.addons, id)?.extensions),
            _ => None,
        }
    }
}
