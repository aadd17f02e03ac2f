//! How a deploy runs, and which file is in force.

use super::{Guide, fixed, listed, names, spans, together};
use crate::emit::Because;
use crate::emit::markdown::{Item, Page, Row, Span};
use crate::facts::limits;
use crate::spec::deployment::{BuiltImage, Target};
use crate::spec::field::{EnvironmentField, Field, ImageField};
use crate::spec::{Deployment, Deploys, List, Method};

/// The path of the workflow.
const WORKFLOW: &str = ".github/workflows/heroku-deploy.yml";
const ACTIONS: [Deploys; 2] = [Deploys::ActionsOnPush, Deploys::ActionsByHand];

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::Method, FORCE);
    page.heading(2, "How a deploy runs", because);
    page.paragraph(&[Span::Fixed("What is in force depends on the method.")], because);
    page.table(
        &["Method", "Who builds", "The release command comes from", "Not read by Heroku"],
        guide.deployment.methods.iter().map(|method| force(guide, *method)).collect(),
        because,
    );
    starts(page, guide);
    for method in &guide.deployment.methods {
        match method {
            Method::ContainerRegistry => registry(page, guide),
            Method::HerokuYml => heroku_yml(page, guide),
            Method::Buildpacks => buildpacks(page, guide),
        }
    }
    integration(page, guide);
}

fn force(guide: &Guide<'_>, method: Method) -> Row {
    let by_actions = !guide.by(method, &ACTIONS).is_empty();
    let released = guide.deployment.release.is_some();
    let (builder, release, ignored) = match method {
        Method::ContainerRegistry => (
            if by_actions { "GitHub Actions" } else { "Whoever pushes the images" },
            "the image `release`, released together with the others",
            "`Procfile`, `heroku.yml`, `app.json`",
        ),
        Method::HerokuYml => ("Heroku, from `heroku.yml`", "`release` in `heroku.yml`", "`Procfile`"),
        Method::Buildpacks => {
            ("Heroku, with buildpacks", "the line `release` of the `Procfile`", "`heroku.yml`, `Dockerfile`")
        }
    };
    let release = if released { release } else { "nowhere: there is no release phase" };
    let cells = vec![fixed(method.label()), fixed(builder), fixed(release), fixed(ignored)];
    Row::new(cells, Because::new(Field::Method, FORCE))
}

/// What starts a deploy to each environment.
fn starts(page: &mut Page, guide: &Guide<'_>) {
    let items: Vec<Item> = guide.deployment.environments.iter().map(start).collect();
    page.paragraph(&[Span::Fixed("A deploy starts like this:")], together(START));
    page.points(items);
}

fn start(target: &Target) -> Item {
    let because = Because::new(Field::Environment(target.id, EnvironmentField::Deploys), START);
    let name = vec![Span::code(target.name.as_str())];
    let branch = || target.branch.iter().map(|branch| Span::code(branch.as_str())).collect::<Vec<_>>();
    let rest = match target.deploys {
        Deploys::ActionsOnPush => spans([
            fixed(": each push to "),
            branch(),
            fixed(" starts the workflow, which can be started by hand as well."),
        ]),
        Deploys::ActionsByHand if target.branch.is_some() => {
            spans([fixed(": somebody starts the workflow, which deploys "), branch(), fixed(" as it is then.")])
        }
        Deploys::ActionsByHand => fixed(": somebody starts the workflow on the branch that is to be deployed."),
        Deploys::GithubIntegration if target.branch.is_some() => {
            spans([fixed(": each push to "), branch(), fixed(" on GitHub makes Heroku build it.")])
        }
        Deploys::GithubIntegration => fixed(": a push to the branch that is chosen on Heroku makes Heroku build it."),
        Deploys::GitPush => fixed(": somebody pushes to Heroku with git."),
        Deploys::Manual => fixed(": somebody deploys it by hand."),
    };
    let legacy = if target.legacy && target.deploys == Deploys::ActionsOnPush { fixed(LEGACY) } else { Vec::new() };
    let unfit = if target.method == Method::ContainerRegistry { registry_unfit(target.deploys) } else { "" };
    Item::new(spans([name, rest, legacy, fixed(unfit)]), because)
}

/// What does not go together with images that come from elsewhere.
fn registry_unfit(deploys: Deploys) -> &'static str {
    match deploys {
        Deploys::GithubIntegration => {
            " **This does not go together with Container Registry:** Heroku's GitHub integration builds from source and takes no finished image. Choose another method or another start."
        }
        Deploys::GitPush => {
            " **This does not go together with Container Registry:** Heroku would build what is pushed, and takes no finished image that way. Choose another method or another start."
        }
        Deploys::ActionsOnPush | Deploys::ActionsByHand | Deploys::Manual => "",
    }
}

fn registry(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::Method, REGISTRY);
    page.heading(3, "Container Registry", because);
    let targets = guide.by(Method::ContainerRegistry, &ACTIONS);
    if targets.is_empty() {
        page.paragraph(&[Span::Fixed(REGISTRY_BY_HAND)], because);
    } else {
        page.paragraph(
            &spans([
                fixed("GitHub Actions builds the images, pushes them to Heroku's registry and releases them: "),
                names(&targets),
                fixed(". The workflow "),
                vec![Span::code(WORKFLOW)],
                fixed(" does this, one environment at a time for each app:"),
            ]),
            because,
        );
        page.steps(registry_steps(guide.deployment));
        page.paragraph(&[Span::Fixed(GREEN_REGISTRY)], because);
    }
    page.paragraph(&[Span::Fixed(REGISTRY_FORMAT)], because);
}

/// The steps of the workflow's job, under the names that its log shows.
fn registry_steps(deployment: &Deployment) -> Vec<Item> {
    let because = Because::new(Field::Method, STEPS);
    let step = |text| Item::new(vec![Span::Fixed(text)], because);
    let mut steps =
        vec![step("**Check the commit out.** The commit that was pushed; by hand, the environment's branch.")];
    if deployment.images.iter().flat_map(|image| &image.build_args).any(|arg| arg.value.is_none()) {
        steps.push(step("**Name the commit.** For the build arguments that get it."));
    }
    steps.push(step("**Start a builder.** BuildKit."));
    steps.push(step("**Log in to the registry of Heroku.** With the secret `HEROKU_API_KEY`."));
    steps.extend(deployment.images.iter().map(built));
    let derived = derived(deployment);
    if !derived.is_empty() {
        steps.push(Item::new(
            spans([
                fixed("**Build and push the images that differ in their command.** "),
                listed(derived),
                fixed(": another image with a command of its own, since in the registry the command is part of the image."),
            ]),
            Because::new(Field::List(List::Processes), DERIVED),
        ));
    }
    steps.push(step("**Install the Heroku CLI.** The machine has none."));
    steps.push(Item::new(
        spans([
            fixed("**Release.** "),
            listed(process_types(deployment)),
            fixed(" in one command, which is one release."),
            if deployment.release.is_some() {
                fixed(" The step waits for the release phase and fails if it fails.")
            } else {
                Vec::new()
            },
        ]),
        because,
    ));
    steps.extend(check(deployment));
    steps
}

fn built(image: &BuiltImage) -> Item {
    let mut parts = spans([
        fixed("**Build and push the image "),
        vec![Span::code(image.process.as_str())],
        fixed(".** From "),
        vec![Span::code(image.dockerfile.as_str())],
        fixed(" in the context "),
        vec![Span::code(image.context.as_str())],
    ]);
    if let Some(target) = &image.target {
        parts.extend([Span::Fixed(", up to the stage "), Span::code(target)]);
    }
    if !image.build_args.is_empty() {
        parts.push(Span::Fixed(", with "));
        for (at, arg) in image.build_args.iter().enumerate() {
            parts.push(Span::Fixed(if at > 0 { ", " } else { "" }));
            parts.push(Span::code(arg.name.as_str()));
            match &arg.value {
                Some(value) => parts.extend([Span::Fixed(" = "), Span::code(value)]),
                None => parts.push(Span::Fixed(" = the commit")),
            }
        }
    }
    parts.push(Span::Fixed("."));
    Item::new(parts, Because::new(image.field(ImageField::Dockerfile), IMAGE))
}

/// The process types whose image is another one with its own command.
pub(super) fn derived(deployment: &Deployment) -> Vec<&str> {
    if deployment.images.is_empty() {
        return Vec::new();
    }
    let released = deployment.release.is_some();
    let own = |image: &&BuiltImage| image.command.is_some() && !(released && image.process.as_str() == "release");
    let mut types: Vec<&str> = deployment.images.iter().filter(own).map(|image| image.process.as_str()).collect();
    let others = deployment.processes.iter().filter(|process| process.command.is_some());
    types.extend(others.map(|process| process.kind.as_str()).filter(|kind| !deployment.has_image(kind)));
    types.extend(released.then_some("release"));
    types
}

/// The process types that are released, in the order of the workflow.
pub(super) fn process_types(deployment: &Deployment) -> Vec<&str> {
    let mut types: Vec<&str> = deployment.images.iter().map(|image| image.process.as_str()).collect();
    let others = deployment.processes.iter().map(|process| process.kind.as_str());
    types.extend(others.filter(|kind| !deployment.has_image(kind)));
    if deployment.release.is_some() && !deployment.has_image("release") {
        types.push("release");
    }
    types
}

/// The last step of every job of the workflow, when something of the app receives HTTP.
fn check(deployment: &Deployment) -> Option<Item> {
    let because = Because::new(Field::Method, STEPS);
    deployment.serves().then(|| {
        let path = vec![Span::code(&deployment.health_path)];
        Item::new(spans([fixed(CHECK_BEFORE), path, fixed(CHECK_AFTER)]), because)
    })
}

fn heroku_yml(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::Method, HEROKU_YML);
    page.heading(3, "heroku.yml", because);
    page.paragraph(&[Span::Fixed(HEROKU_YML_BUILD)], because);
    source(page, guide, Method::HerokuYml);
    page.paragraph(&[Span::Fixed(HEROKU_YML_LIMITS)], because);
}

fn buildpacks(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::Method, BUILDPACKS);
    page.heading(3, "Buildpacks", because);
    let names = guide.deployment.buildpacks.iter().map(|(_, name)| name.as_str());
    let stack = vec![Span::code(&guide.deployment.stack)];
    let mut build = spans([fixed("Heroku builds a slug on the stack "), stack]);
    if guide.deployment.buildpacks.is_empty() {
        build.push(Span::Fixed(", with the buildpack that it detects itself. "));
    } else {
        build.push(Span::Fixed(" with "));
        build.extend(listed(names));
        build.push(Span::Fixed(if guide.deployment.buildpacks.len() > 1 { ", in this order. " } else { ". " }));
    }
    build.push(Span::Fixed(BUILDPACKS_BUILD));
    page.paragraph(&build, Because::new(Field::List(List::Buildpacks), BUILDPACKS));
    source(page, guide, Method::Buildpacks);
    page.paragraph(
        &[
            Span::Fixed("Heroku ends a build after "),
            Span::Count(limits::BUILD_MINUTES.most),
            Span::Fixed(" minutes, refuses a compressed slug of more than "),
            Span::Count(limits::SLUG_MEGABYTES.most),
            Span::Fixed(" MB, and checks out at most "),
            Span::Count(limits::CHECKOUT_GIGABYTES.most),
            Span::Fixed(" GB of the repository. `.slugignore` takes files away before the first buildpack runs, so it must leave what the build reads."),
        ],
        because,
    );
}

/// What the workflow does when Heroku builds.
fn source(page: &mut Page, guide: &Guide<'_>, method: Method) {
    let targets = guide.by(method, &ACTIONS);
    if targets.is_empty() {
        return;
    }
    let because = Because::new(Field::Method, SOURCE);
    page.paragraph(
        &spans([
            fixed("GitHub Actions pushes the source to Heroku for "),
            names(&targets),
            fixed(". The workflow "),
            vec![Span::code(WORKFLOW)],
            fixed(" does this, one environment at a time for each app:"),
        ]),
        because,
    );
    page.steps(source_steps(guide.deployment));
}

fn source_steps(deployment: &Deployment) -> Vec<Item> {
    let because = Because::new(Field::Method, STEPS);
    let step = |text| Item::new(vec![Span::Fixed(text)], because);
    let mut steps = vec![
        step("**Check the commit out.** With the whole history, since Heroku refuses a push from a shallow clone."),
        step("**Push to Heroku, which builds and releases.** To its branch `main`, never with force."),
        step("**Install the Heroku CLI.** The machine has none."),
        step("**Check that the release succeeded.** `git push` is green even when the release phase fails."),
    ];
    steps.extend(check(deployment));
    steps
}

fn integration(page: &mut Page, guide: &Guide<'_>) {
    let because = together(INTEGRATION);
    let built = |method| guide.by(method, &[Deploys::GithubIntegration]);
    let targets: Vec<&Target> = [built(Method::HerokuYml), built(Method::Buildpacks)].concat();
    if targets.is_empty() {
        return;
    }
    page.heading(3, "Heroku's GitHub integration", because);
    page.paragraph(&spans([fixed("For "), names(&targets), fixed(INTEGRATION_BUILD)]), because);
}

const LEGACY: &str = " It is marked as legacy, and is deployed all the same.";
const CHECK_BEFORE: &str =
    "**Check that the app is well.** Waits for the new dynos, then asks the app at the address that Heroku names for ";
const CHECK_AFTER: &str = ", and fails if no success comes within ten minutes.";
const GREEN_REGISTRY: &str = "A green job therefore means: the images were released, the release phase went well if there is one, and the app answers.";
const REGISTRY_BY_HAND: &str = "Heroku builds nothing. Somebody builds the images, pushes them to Heroku's registry and releases them: see [Deploying by hand](#deploying-by-hand).";
const REGISTRY_FORMAT: &str = "Heroku's registry takes Docker's own image format (v2, schema 2) for `linux/amd64` and nothing else. It has no limit like that of a slug, but a large image starts slowly. Of a Dockerfile, `EXPOSE`, `VOLUME` and `HEALTHCHECK` mean nothing to Heroku; a dyno never runs as root.";
const HEROKU_YML_BUILD: &str = "Heroku builds the images from `heroku.yml` when source is pushed to the app, whose stack has to be `container`. The build context of an image is the directory of its Dockerfile. Config vars do not reach the build.";
const HEROKU_YML_LIMITS: &str = "`setup` in `heroku.yml` is read when an app is created from it and never by a deploy.";
const BUILDPACKS_BUILD: &str = "The last one supplies the process types that the `Procfile` does not name. Config vars are there during the build as well.";
const INTEGRATION_BUILD: &str = ", Heroku itself watches the branch on GitHub and builds each push, as if it had been pushed to Heroku; the release phase runs as it does there. The workflow has no part in it, and no job on GitHub waits for it: whether the deploy went well stands in the app's activity on Heroku. The branch is chosen on the app's page *Deploy*; there is also the choice to wait until the checks on GitHub have passed.";

const FORCE: &str = "Which file Heroku reads depends on who builds.";
const START: &str = "What starts a deploy to this environment.";
const REGISTRY: &str = "Some environment is deployed by Container Registry.";
const HEROKU_YML: &str = "Some environment is built by Heroku from heroku.yml.";
const BUILDPACKS: &str = "Some environment is built by Heroku with buildpacks.";
const SOURCE: &str = "GitHub Actions pushes what Heroku builds.";
const STEPS: &str = "A step of the workflow, under the name that its log shows.";
const IMAGE: &str = "An image that is built from its Dockerfile.";
const DERIVED: &str = "Container Registry runs the command of the image and knows no other.";
const INTEGRATION: &str = "Some environment is deployed by Heroku's GitHub integration.";
