//! What happens on a deploy, from the push to the answer of the app.
//!
//! The rule of this room: it says what is true of one environment, step by step, and which line of which file each step
//! reads; it writes and draws nothing. One file for each step. Sources: devcenter `build-docker-images-heroku-yml`
//! (2024-04-25), `container-registry-and-runtime` (2019-05-02), `slug-compiler` (2024-12-03), `release-phase`
//! (2024-12-03), `config-vars` (2024-09-09), and our own workflow.

mod boot;
mod build;
mod checks;
mod health;
mod image;
mod push;
mod release;

use crate::emit::markdown::Command;
use crate::facts::limits::Limit;
use crate::spec::deployment::Target;
use crate::spec::{Deployment, Deploys, Field, Method};

/// What happens when an environment is deployed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// Files that one might think are read, and are not.
    pub ignored: Vec<Ignored>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which one.
    pub phase: Phase,
    /// Who does it.
    pub who: Actor,
    /// What happens, in a sentence or two.
    pub says: &'static str,
    /// What it reads.
    pub reads: Vec<Read>,
    /// The commands that start it or look at it.
    pub runs: Vec<Command>,
    /// The person's own command that it runs.
    pub line: Option<String>,
    /// What it sees of the config vars.
    pub sees: Sees,
    /// How long it may take, where Heroku has set a limit.
    pub lasts: Option<Lasts>,
    /// How it fails, and what one sees then.
    pub fails: &'static [Failure],
    /// What a failure does.
    pub then: &'static str,
}

/// The steps of a deploy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Somebody hands the code over.
    Push,
    /// Something decides whether it goes on.
    Checks,
    /// It is built.
    Build,
    /// Images are pushed to Heroku's registry.
    Image,
    /// It becomes a release.
    Release,
    /// Dynos start.
    Boot,
    /// Somebody asks the app.
    Health,
}

impl Phase {
    /// The step in a word or two.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Push => "Push",
            Self::Checks => "Checks",
            Self::Build => "Build",
            Self::Image => "Push of the image",
            Self::Release => "Release",
            Self::Boot => "Boot",
            Self::Health => "Health",
        }
    }
}

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person.
    You,
    /// GitHub itself.
    GitHub,
    /// The workflow.
    GitHubActions,
    /// Heroku.
    Heroku,
    /// A dyno of the app.
    Dyno,
}

impl Actor {
    /// Its name.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::You => "You",
            Self::GitHub => "GitHub",
            Self::GitHubActions => "GitHub Actions",
            Self::Heroku => "Heroku",
            Self::Dyno => "A dyno",
        }
    }
}

/// What a step reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// The line of a generated file that a choice caused.
    File(&'static str, Field),
    /// A file of the repository.
    Source(String),
    /// Something that lies on Heroku or GitHub.
    Kept(&'static str),
}

/// What a step sees of the app's config vars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sees {
    /// They are not its business.
    Nothing,
    /// It could use them and does not get them.
    Blind(&'static str),
    /// All but a few; which.
    Most(&'static str),
    /// All of them.
    All,
}

/// How long a step may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasts {
    /// So many at most.
    pub most: usize,
    /// Of these.
    pub unit: &'static str,
}

impl Lasts {
    const fn of(limit: Limit, unit: &'static str) -> Self {
        Self { most: limit.most, unit }
    }
}

/// How a step fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The slug of the trouble.
    pub trouble: &'static str,
    /// What a log shows, literally.
    pub shows: &'static str,
}

const fn failure(trouble: &'static str, shows: &'static str) -> Failure {
    Failure { trouble, shows }
}

/// A file that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// Its path.
    pub path: &'static str,
    /// Why not.
    pub why: &'static str,
}

/// The path of the workflow.
const WORKFLOW: &str = ".github/workflows/heroku-deploy.yml";

/// What happens when an environment is deployed.
#[must_use]
pub fn timeline(deployment: &Deployment, target: &Target) -> Timeline {
    let rest = [checks::step, build::step, image::step, release::step, boot::step, health::step];
    let rest = rest.into_iter().filter_map(|step| step(deployment, target));
    Timeline { steps: [push::step(deployment, target)].into_iter().chain(rest).collect(), ignored: ignored(target) }
}

/// Whether two environments are deployed in the same way: then one picture does for both.
#[must_use]
pub fn alike(one: &Target, two: &Target) -> bool {
    one.method == two.method && one.deploys == two.deploys
}

fn ignored(target: &Target) -> Vec<Ignored> {
    let ignored = |path, why| Ignored { path, why };
    let mut all = match target.method {
        Method::ContainerRegistry => vec![
            ignored("Procfile", "Heroku runs the CMD of each image."),
            ignored("heroku.yml", "Heroku builds nothing."),
        ],
        Method::HerokuYml => vec![
            ignored("Procfile", "heroku.yml and the images say what runs."),
            ignored(".slugignore", "No slug is built; .dockerignore says what an image leaves out."),
        ],
        Method::Buildpacks => vec![
            ignored("heroku.yml", "The app is not on the container stack."),
            ignored("Dockerfile", "Buildpacks read none."),
        ],
    };
    all.push(ignored("app.json", "It is read when an app is made from it, never by a deploy."));
    all
}

/// Whether the method and the start go together: an image from the registry comes with neither a push nor GitHub's
/// integration.
const fn unfit(target: &Target) -> bool {
    matches!(target.method, Method::ContainerRegistry)
        && matches!(target.deploys, Deploys::GithubIntegration | Deploys::GitPush)
}
