//! The pipeline: promotion and review apps.

use super::{Guide, fixed, spans, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Item, Page, Span};
use crate::emit::script::Part;
use crate::spec::deployment::{Joined, Target};
use crate::spec::field::{AppField, EnvironmentField, Field, PipelineField};
use crate::spec::{Method, Stage};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let Some(pipeline) = &guide.deployment.pipeline else { return };
    let because = Because::new(Field::Pipeline(PipelineField::Name), CHAPTER);
    page.heading(2, "Pipeline", because);
    page.paragraph(
        &spans([
            fixed("The apps are joined in the pipeline "),
            vec![Span::code(pipeline.name.as_str())],
            fixed(", which the set-up script makes. An app can be in one pipeline only."),
        ]),
        because,
    );
    let mut items = Vec::new();
    for target in &guide.deployment.environments {
        if let Some(stage) = target.stage {
            let because = Because::new(Field::Environment(target.id, EnvironmentField::Stage), STAGE);
            let parts = vec![Span::Fixed(stage.label()), Span::Fixed(": "), Span::code(target.app.as_str())];
            items.push((stage, Item::new(parts, because)));
        }
    }
    items.sort_by_key(|(stage, _)| Stage::ALL.iter().position(|it| it == stage));
    page.points(items.into_iter().map(|(_, item)| item).collect());
    let show = vec![Part::Fixed("heroku pipelines:info "), word(pipeline.name.as_str())];
    page.code("bash", vec![Command::new(show, because)]);
    promotion(page, guide, because);
    if pipeline.review_apps {
        review_apps(page, guide, pipeline);
    }
}

fn promotion(page: &mut Page, guide: &Guide<'_>, because: Because) {
    page.heading(3, "Promotion", because);
    let downstream = |target: &Target| {
        let stage = target.stage?;
        let next = Stage::ALL.into_iter().skip_while(|it| *it != stage).nth(1)?;
        let there = guide.deployment.environments.iter().any(|it| it.stage == Some(next) && !it.legacy);
        there.then_some(next)
    };
    let promoted =
        |target: &&Target| !target.legacy && target.method == Method::Buildpacks && downstream(target).is_some();
    let from: Vec<&Target> = guide.deployment.environments.iter().filter(promoted).collect();
    if guide.deployment.methods.iter().any(|method| method.is_container()) {
        page.paragraph(&[Span::Fixed(NOT_CONTAINERS)], because);
    }
    if from.is_empty() {
        if !guide.deployment.methods.iter().any(|method| method.is_container()) {
            page.paragraph(&[Span::Fixed(NOWHERE)], because);
        }
        return;
    }
    page.paragraph(&[Span::Fixed(PROMOTE)], because);
    page.code("bash", from.into_iter().map(|it| super::app_command("heroku pipelines:promote", it, STAGE)));
}

fn review_apps(page: &mut Page, guide: &Guide<'_>, pipeline: &Joined) {
    let because = Because::new(Field::Pipeline(PipelineField::ReviewApps), REVIEW);
    page.heading(3, "Review apps", because);
    let source = guide.deployment.uses(Method::HerokuYml) || guide.deployment.uses(Method::Buildpacks);
    if !source {
        page.paragraph(&[Span::Fixed(NOT_IMAGES)], because);
        return;
    }
    page.paragraph(&[Span::Fixed(REVIEW_TEXT)], because);
    let repository = guide.deployment.app.on_github();
    let repository = repository.map_or(Part::Fixed("OWNER/REPOSITORY"), word);
    let connect = vec![
        Part::Fixed("heroku pipelines:connect "),
        word(pipeline.name.as_str()),
        Part::Fixed(" --repo "),
        repository,
    ];
    let enable = vec![
        Part::Fixed("heroku reviewapps:enable --pipeline "),
        word(pipeline.name.as_str()),
        Part::Fixed(" --autodeploy --autodestroy"),
    ];
    let address = Because::new(Field::App(AppField::Repository), REVIEW);
    page.code("bash", vec![Command::new(connect, address), Command::new(enable, because)]);
}

const NOT_CONTAINERS: &str = "Heroku does not promote apps that run images (Container Registry, heroku.yml): it answers `Pipeline promotions are not supported on apps pushed via Heroku Container Registry.` Deploy the same commit to the next stage in its place.";
const NOWHERE: &str = "There is no later stage with an app to promote to.";
const PROMOTE: &str = "A promotion takes the slug of an app to the apps of the next stage as it is, without a new build, and runs the release phase there:";
const NOT_IMAGES: &str = "Heroku makes review apps from source only, so there are none with Container Registry.";
const REVIEW_TEXT: &str = "A pull request gets an app of its own, made from `app.json`, when the pipeline is connected to the repository. The add-ons of a review app have the plan that their maker has set for short-lived apps.";
const CHAPTER: &str = "The pipeline that was described.";
const STAGE: &str = "The stage of this app.";
const REVIEW: &str = "Review apps were asked for.";
