//! The pipeline, and what is switched on in every app.

use super::border::Border;
use crate::spec::field::{AppField, PipelineField};
use crate::spec::name::{PipelineName, Slug, Unfit};
use crate::spec::{Field, Method, Severity};

/// A pipeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Its name.
    pub name: PipelineName,
    /// Whether pull requests get review apps.
    pub review_apps: bool,
}

impl Border<'_> {
    pub(super) fn pipeline(&mut self) -> Option<Joined> {
        let pipeline = &self.spec.pipeline;
        let at = Field::Pipeline(PipelineField::Name);
        if pipeline.name.is_empty() {
            if pipeline.review_apps {
                self.say(Severity::Warning, at, "Review apps belong to a pipeline: name it, or switch them off.");
            }
            return None;
        }
        if pipeline.review_apps && !self.uses(Method::Buildpacks) && !self.uses(Method::HerokuYml) {
            self.say(
                Severity::Warning,
                Field::Pipeline(PipelineField::ReviewApps),
                "Heroku builds review apps itself, with heroku.yml or buildpacks, and no environment here is built in either way.",
            );
        }
        let name = self.take(at, PipelineName::parse(&pipeline.name))?;
        Some(Joined { name, review_apps: pipeline.review_apps })
    }

    pub(super) fn features(&mut self) -> Vec<Slug> {
        let at = Field::App(AppField::Features);
        let mut taken: Vec<Slug> = Vec::new();
        for name in self.spec.app.features.iter().filter(|name| !name.trim().is_empty()) {
            let parsed = Slug::parse(name).map_err(|_| Unfit {
                message: format!(
                    "{name:?} cannot be the name of an app feature: lower-case letters, digits and hyphens, as heroku features lists them."
                ),
                suggestion: None,
            });
            taken.extend(self.take(at, parsed).filter(|name| !taken.contains(name)));
        }
        taken
    }
}
