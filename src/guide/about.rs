//! Which page of the guide explains a field.

use crate::spec::field::{
    AddonField, AppField, ConfigField, EnvironmentField, ImageField, PipelineField, ProcessField, ReleaseField,
};
use crate::spec::{Field, List};

/// The page that explains a field: its id, and the name of the heading there, empty for the page as a whole.
#[must_use]
pub const fn of(field: Field) -> (&'static str, &'static str) {
    match field {
        Field::App(AppField::HealthPath) => ("github-actions", "what-a-green-job-means"),
        Field::App(AppField::Features) => ("release-phase", "migrations-that-keep-the-app-up"),
        Field::App(_) => ("app-json", "every-key"),
        Field::Method | Field::Environment(_, EnvironmentField::Method) => ("deployment-options", "choose"),
        Field::Stack => ("stack-and-buildpacks", "the-stacks"),
        Field::Buildpack(_) | Field::List(List::Buildpacks) => ("buildpacks", "the-order"),
        Field::Image(_, ImageField::Command) => ("container-registry", "commands-and-entry-points"),
        Field::Image(_, ImageField::BuildArgs) | Field::BuildArg(..) | Field::List(List::BuildArgs(_)) => {
            ("config-vars", "build-time-and-run-time")
        }
        Field::Image(..) | Field::List(List::Images) => ("container-registry", "how-it-works"),
        Field::Process(_, ProcessField::Size) => ("memory", "choose-a-dyno-size"),
        Field::Process(_, ProcessField::Quantity) => ("costs", "your-formation"),
        Field::Process(..) | Field::List(List::Processes) => ("procfile", "its-grammar"),
        Field::Release(ReleaseField::Command) => ("release-phase", "your-release-command"),
        Field::Release(ReleaseField::Runs) => ("release-phase", "when-it-runs"),
        Field::Addon(_, AddonField::Plan) => ("postgres", "plans"),
        Field::Addon(_, AddonField::Extensions) => ("postgres", "pgvector-and-other-extensions"),
        Field::Addon(..) | Field::AddonOption(..) | Field::List(List::Addons | List::AddonOptions(_)) => {
            ("config-vars", "what-an-add-on-sets")
        }
        Field::Config(_, ConfigField::Key) => ("config-vars", "keys"),
        Field::Config(_, ConfigField::Need) => ("config-vars", "how-much-each-is-needed"),
        Field::Config(_, ConfigField::Value) => ("secrets", "four-ways-to-get-a-value"),
        Field::Override(..) => ("config-vars", "values"),
        Field::Config(..) | Field::List(List::Config) => ("config-vars", "yours"),
        Field::Environment(_, EnvironmentField::App | EnvironmentField::Name) => {
            ("add-an-environment", "six-decisions")
        }
        Field::Environment(_, EnvironmentField::Branch | EnvironmentField::Deploys) => {
            ("github-actions", "what-starts-it")
        }
        Field::Environment(_, EnvironmentField::Legacy) => ("known-apps", "keep-an-app-for-the-record"),
        Field::Pipeline(PipelineField::Name) | Field::Environment(_, EnvironmentField::Stage) => {
            ("pipelines-and-review-apps", "your-pipeline")
        }
        Field::Environment(..) | Field::List(List::Environments) => ("known-apps", "yours"),
        Field::Pipeline(PipelineField::ReviewApps) => ("pipelines-and-review-apps", "review-apps"),
        Field::Check(_) => ("deployment-document", "keep-the-files-in-step"),
        Field::Ignore(..) | Field::List(List::Ignore) => ("slugignore", "what-to-put-there"),
        Field::Package(..) | Field::List(List::Packages) => ("optional-packages", "why-leave-a-package-out"),
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::guide::compile::compile;
    use crate::guide::text::Block;
    use crate::guide::{MARKDOWN, PAGES};
    use crate::presets::PRESETS;

    #[test]
    fn every_field_leads_to_a_heading_that_is_there() {
        let mut fields: Vec<_> = PRESETS.iter().flat_map(|preset| preset.spec().fields()).collect();
        fields.sort();
        fields.dedup();
        for field in fields {
            let (id, heading) = of(field);
            let at = PAGES.iter().position(|page| page.id == id).unwrap_or_else(|| panic!("{field:?}: no page {id}"));
            let text = compile(MARKDOWN[at], PAGES[at].title).unwrap_or_else(|error| panic!("{id}: {error:?}"));
            let names = text.blocks.iter().filter_map(|block| match block {
                Block::Heading(_, name, _) => Some(name.as_str()),
                _ => None,
            });
            let names: Vec<_> = names.collect();
            assert!(heading.is_empty() || names.contains(&heading), "{field:?}: {id} has no {heading}, only {names:?}");
        }
    }
}
