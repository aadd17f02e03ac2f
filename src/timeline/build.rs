//! It is built.

use super::{Actor, Failure, Lasts, Phase, Read, Sees, Step, WORKFLOW, failure, unfit};
use crate::facts::limits;
use crate::spec::deployment::Target;
use crate::spec::field::ImageField;
use crate::spec::{Deployment, Field, Method};

pub(super) fn step(deployment: &Deployment, target: &Target) -> Option<Step> {
    if unfit(target) {
        return None;
    }
    let by_actions = target.deploys.by_actions();
    let dockerfiles = || deployment.images.iter().map(|image| Read::Source(image.dockerfile.as_str().to_owned()));
    let ignored = || {
        let first = deployment.ignore.first();
        first.map(|(id, ..)| Read::File(".dockerignore", Field::Ignore(*id, crate::spec::field::IgnoreField::Pattern)))
    };
    let built =
        |path| move |image: &crate::spec::deployment::BuiltImage| Read::File(path, image.field(ImageField::Dockerfile));
    let step = Step {
        phase: Phase::Build,
        who: Actor::Heroku,
        says: "",
        reads: Vec::new(),
        runs: Vec::new(),
        line: None,
        sees: Sees::Nothing,
        lasts: None,
        fails: &[],
        then: "Nothing is released: what runs stays as it is.",
    };
    Some(match target.method {
        Method::ContainerRegistry => Step {
            who: if by_actions { Actor::GitHubActions } else { Actor::You },
            says: REGISTRY,
            reads: if by_actions { deployment.images.iter().map(built(WORKFLOW)).collect() } else { Vec::new() }
                .into_iter()
                .chain(dockerfiles())
                .chain(ignored())
                .collect(),
            sees: Sees::Blind("no config var; what it needs comes as a build argument"),
            fails: IMAGES,
            ..step
        },
        Method::HerokuYml => Step {
            says: if by_actions { HEROKU_YML_PUSHED } else { HEROKU_YML },
            reads: deployment.images.iter().map(built("heroku.yml")).chain(dockerfiles()).chain(ignored()).collect(),
            sees: Sees::Blind(
                "no config var; what it needs stands under build.config in heroku.yml, with an ARG in the Dockerfile",
            ),
            fails: HEROKU_YML_FAILS,
            ..step
        },
        Method::Buildpacks => {
            let first = deployment.ignore.first();
            let ignore = first.map(|(id, ..)| {
                Read::File(".slugignore", Field::Ignore(*id, crate::spec::field::IgnoreField::Pattern))
            });
            let listed =
                (!deployment.buildpacks.is_empty()).then_some(Read::Kept("the buildpacks of the app, in their order"));
            let sources = languages(deployment).into_iter().map(|it| Read::Source(it.to_owned()));
            Step {
                says: if by_actions { BUILDPACKS_PUSHED } else { BUILDPACKS },
                reads: ignore.into_iter().chain(listed).chain(sources).collect(),
                sees: Sees::Most("all, except a few that would break the build, such as PATH"),
                lasts: Some(Lasts::of(limits::BUILD_MINUTES, "minutes")),
                fails: BUILDPACKS_FAILS,
                ..step
            }
        }
    })
}

/// The files by which the buildpacks know the packages.
fn languages(deployment: &Deployment) -> Vec<&'static str> {
    let has = |name: &str| deployment.buildpacks.iter().any(|(_, it)| it.as_str() == name);
    let known = [
        ("heroku/nodejs", "package.json"),
        ("heroku/python", "requirements.txt, Pipfile.lock, poetry.lock or uv.lock"),
        ("heroku/ruby", "Gemfile.lock"),
        ("heroku/go", "go.mod"),
        ("heroku/php", "composer.lock"),
        ("heroku/java", "pom.xml"),
    ];
    known.into_iter().filter(|(name, _)| has(name)).map(|(_, file)| file).collect()
}

const IMAGES: &[Failure] = &[
    failure("docker-build-failed", "failed to solve"),
    failure("docker-base-image-not-found", "failed to resolve source metadata"),
    failure("node-heap-oom-build", "JavaScript heap out of memory"),
];
const HEROKU_YML_FAILS: &[Failure] = &[
    failure("heroku-yml-missing", "does not include a heroku.yml build manifest"),
    failure("docker-build-failed", "failed to solve"),
    failure("build-fetch-unknown-error", "=!= Unknown error"),
];
const BUILDPACKS_FAILS: &[Failure] = &[
    failure("buildpack-not-detected", "No default language could be detected for this app"),
    failure("slug-too-large", "Compiled slug size"),
    failure("node-heap-oom-build", "JavaScript heap out of memory"),
    failure("build-fetch-unknown-error", "=!= Unknown error"),
];

const REGISTRY: &str = "Each image is built from its Dockerfile, for linux/amd64.";
const HEROKU_YML: &str = "Heroku checks the commit out and builds the images that heroku.yml names, each in the directory of its Dockerfile.";
const HEROKU_YML_PUSHED: &str = "The workflow pushes the commit to Heroku, which checks it out and builds the images that heroku.yml names, each in the directory of its Dockerfile.";
const BUILDPACKS: &str = "Heroku checks the commit out, takes away what .slugignore names, and lets each buildpack run in order. What is left is compressed into a slug.";
const BUILDPACKS_PUSHED: &str = "The workflow pushes the commit to Heroku, which checks it out, takes away what .slugignore names, and lets each buildpack run in order. What is left is compressed into a slug.";
