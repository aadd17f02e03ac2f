//! The words of the form: one line of help for each field. They speak of Heroku, so they stand here and not in the page.

use super::field::{
    AddonField, AppField, CheckField, ConfigField, EnvironmentField, Half, IgnoreField, ImageField, PackageField,
    PipelineField, ProcessField, ReleaseField,
};
use super::{Field, List};

/// The line of help of a field.
#[must_use]
pub const fn of(field: Field) -> &'static str {
    match field {
        Field::App(field) => app(field),
        Field::Method => "Each environment can choose another.",
        Field::Stack => "The base image of builds with buildpacks. Container methods ignore it.",
        Field::Buildpack(_) => "A name such as heroku/python, or an address.",
        Field::Image(_, field) => image(field),
        Field::BuildArg(_, _, Half::Name) => "As in the Dockerfile's ARG.",
        Field::BuildArg(_, _, Half::Value) => "{commit} alone is the commit being built.",
        Field::Process(_, field) => process(field),
        Field::Release(ReleaseField::Command) => "Such as a database migration.",
        Field::Release(ReleaseField::Runs) => "In the release phase, a failure keeps the old release.",
        Field::Addon(_, field) => addon(field),
        Field::AddonOption(_, _, Half::Name) => "As the provider calls it.",
        Field::AddonOption(_, _, Half::Value) => "true for a flag.",
        Field::Config(_, field) => config(field),
        Field::List(_) | Field::Override(..) => "",
        Field::Environment(_, field) => environment(field),
        Field::Pipeline(PipelineField::Name) => "Empty: the apps stand alone.",
        Field::Pipeline(PipelineField::ReviewApps) => "Each pull request gets an app of its own.",
        Field::Check(CheckField::Source) => "A git repository of Dynoscribe. Empty: the workflow does not check.",
        Field::Check(CheckField::Revision) => "The commit that is installed, by its whole name.",
        Field::Ignore(_, IgnoreField::Pattern) => "As in .gitignore, without !",
        Field::Ignore(_, IgnoreField::Note) => "Stands above it as a comment.",
        Field::Package(_, PackageField::Package) => "Its name.",
        Field::Package(_, PackageField::NeededWhen) => "The feature that needs it.",
        Field::Package(_, PackageField::Install) => "The command, or the file that lists it.",
    }
}

const fn app(field: AppField) -> &'static str {
    match field {
        AppField::Name => "The name for people, at most 30 characters.",
        AppField::Description => "One or two sentences.",
        AppField::Repository => "The address of the source.",
        AppField::Website => "The address of the project's site.",
        AppField::Logo => "The address of a square SVG, PNG or JPEG.",
        AppField::Keywords => "One on each line.",
        AppField::Features => "One on each line, such as preboot.",
        AppField::HealthPath => "Answers with a success status when the app is well.",
    }
}

const fn image(field: ImageField) -> &'static str {
    match field {
        ImageField::Process => "web, worker, or release for the release phase alone.",
        ImageField::Dockerfile => "Its path from the top of the repository.",
        ImageField::Context => "Empty: the Dockerfile's directory.",
        ImageField::Target => "Empty: the last stage. Only GitHub Actions can choose.",
        ImageField::Command => "Empty: the image's own CMD.",
        ImageField::BuildArgs => "",
    }
}

const fn process(field: ProcessField) -> &'static str {
    match field {
        ProcessField::Kind => "web receives HTTP.",
        ProcessField::Command => "Run by a shell.",
        ProcessField::Quantity => "Empty: as Heroku starts them.",
        ProcessField::Size => "Such as standard-1x.",
    }
}

const fn addon(field: AddonField) -> &'static str {
    match field {
        AddonField::Service => "Such as heroku-postgresql.",
        AddonField::Plan => "Empty: the service's default.",
        AddonField::Attachment => "DATABASE gives DATABASE_URL. Empty: Heroku's choice.",
        AddonField::Extensions => "One on each line, such as vector for pgvector.",
        AddonField::Options => "",
    }
}

const fn config(field: ConfigField) -> &'static str {
    match field {
        ConfigField::Key => "Such as DATABASE_URL.",
        ConfigField::Need => "How much the app needs it.",
        ConfigField::Value => "In a text, {app} is the app's name and {app_url} its address. Never put a secret here.",
        ConfigField::Note => "What it is for.",
    }
}

const fn environment(field: EnvironmentField) -> &'static str {
    match field {
        EnvironmentField::Name => "What you call it, such as production.",
        EnvironmentField::Stage => "Its place in the pipeline.",
        EnvironmentField::App => "The app's name on Heroku.",
        EnvironmentField::Branch => "The branch that is deployed to it.",
        EnvironmentField::Deploys => "What starts a deploy.",
        EnvironmentField::Method => "Where it differs from the others.",
        EnvironmentField::Region => "us or eu. Not together with a space.",
        EnvironmentField::Space => "Where it lives, if in one.",
        EnvironmentField::Team => "Who owns it; empty: you.",
        EnvironmentField::Notes => "For people.",
        EnvironmentField::Legacy => "Kept for the record; no script touches it unless you name it.",
    }
}

/// What stands in an empty field in soft ink: the default, where there is one.
#[must_use]
pub const fn placeholder(field: Field) -> Option<&'static str> {
    Some(match field {
        Field::App(AppField::HealthPath) => "default: /",
        Field::Image(_, ImageField::Dockerfile) => "default: Dockerfile",
        Field::Image(_, ImageField::Context | ImageField::Target | ImageField::Command)
        | Field::Process(_, ProcessField::Size)
        | Field::Addon(_, AddonField::Plan | AddonField::Attachment) => "default",
        Field::Stack => "default: heroku-24",
        Field::Process(_, ProcessField::Quantity) => "default: 1 of web, 0 of others",
        Field::Environment(_, EnvironmentField::Region) => "default: us",
        Field::Environment(_, EnvironmentField::Space | EnvironmentField::Team)
        | Field::Release(ReleaseField::Command)
        | Field::Pipeline(PipelineField::Name)
        | Field::Check(CheckField::Source)
        | Field::App(AppField::Features)
        | Field::Addon(_, AddonField::Extensions) => "none",
        _ => return None,
    })
}

/// What is said of a list without items.
#[must_use]
pub const fn empty(list: List) -> &'static str {
    match list {
        List::Buildpacks => "None. They run in this order; the last one supplies the default process types.",
        List::Images => "None. Container methods build one for each process type that has its own.",
        List::BuildArgs(_) => "None. Each needs an ARG in the Dockerfile.",
        List::Processes => "None. An app that answers requests needs web.",
        List::Addons => "None. Databases, caches, logs and the like.",
        List::AddonOptions(_) => "None.",
        List::Config => "None. What the app reads from its environment, and where each value comes from.",
        List::Environments => "None. One for each Heroku app.",
        List::Ignore => "None. What the build does not need.",
        List::Packages => "None. What is installed only when a feature needs it.",
    }
}

#[cfg(test)]
mod tests {
    use super::placeholder;
    use crate::facts::stacks;
    use crate::spec::Field;

    #[test]
    fn the_default_that_is_named_is_the_default() {
        assert_eq!(placeholder(Field::Stack), Some(["default: ", stacks::DEFAULT].concat().as_str()));
    }
}
