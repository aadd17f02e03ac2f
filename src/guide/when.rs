//! What can decide whether a passage matters.

use crate::facts::addons::POSTGRES;
use crate::spec::deployment::Target;
use crate::spec::{Deployment, Method, Runs};
use serde::{Deserialize, Serialize};

/// A condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// The environment is deployed by Container Registry.
    ContainerRegistry,
    /// Heroku builds its images.
    HerokuYml,
    /// Heroku builds it with buildpacks.
    Buildpacks,
    /// It runs images.
    Container,
    /// Heroku builds it, from whatever.
    BuiltByHeroku,
    /// GitHub Actions deploys it.
    Actions,
    /// Something else starts a deploy.
    ByHand,
    /// There is a Postgres database.
    Postgres,
    /// There is a Heroku Key-Value Store.
    Redis,
    /// The release command runs in the release phase.
    ReleasePhase,
    /// It runs as the web process starts.
    WebStart,
    /// There is none, or nothing runs it.
    NoRelease,
    /// Node.js is among the buildpacks.
    Node,
    /// Python is.
    Python,
    /// Ruby is.
    Ruby,
    /// The apps stand in a pipeline.
    Pipeline,
    /// There are several environments.
    SeveralEnvironments,
}

impl Condition {
    /// Every condition, with its name in a page and the words that a folded passage is opened by.
    pub const ALL: [(Self, &'static str, &'static str); 17] = [
        (Self::ContainerRegistry, "container-registry", "With Container Registry"),
        (Self::HerokuYml, "heroku-yml", "With heroku.yml"),
        (Self::Buildpacks, "buildpacks", "With buildpacks"),
        (Self::Container, "container", "With images"),
        (Self::BuiltByHeroku, "built-by-heroku", "When Heroku builds"),
        (Self::Actions, "actions", "When GitHub Actions deploys"),
        (Self::ByHand, "by-hand", "Without GitHub Actions"),
        (Self::Postgres, "postgres", "With Heroku Postgres"),
        (Self::Redis, "redis", "With Heroku Key-Value Store"),
        (Self::ReleasePhase, "release-phase", "With a release phase"),
        (Self::WebStart, "web-start", "When the release command runs at web start"),
        (Self::NoRelease, "no-release", "Without a release command"),
        (Self::Node, "node", "With Node.js"),
        (Self::Python, "python", "With Python"),
        (Self::Ruby, "ruby", "With Ruby"),
        (Self::Pipeline, "pipeline", "With a pipeline"),
        (Self::SeveralEnvironments, "several-environments", "With several environments"),
    ];

    /// The condition of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.1 == name).map(|it| it.0)
    }

    /// The words that a folded passage is opened by.
    #[must_use]
    pub fn label(self) -> &'static str {
        Self::ALL.iter().find(|it| it.0 == self).map_or("", |it| it.2)
    }

    /// Whether it holds for an environment of a deployment.
    #[must_use]
    pub fn holds(self, deployment: &Deployment, target: &Target) -> bool {
        let addon = |slug: &str| deployment.addons.iter().any(|it| it.service.as_str() == slug);
        let language =
            |name: &str| deployment.buildpacks.iter().any(|(_, it)| it.as_str() == ["heroku/", name].concat());
        match self {
            Self::ContainerRegistry => target.method == Method::ContainerRegistry,
            Self::HerokuYml => target.method == Method::HerokuYml,
            Self::Buildpacks => target.method == Method::Buildpacks,
            Self::Container => target.method.is_container(),
            Self::BuiltByHeroku => target.method != Method::ContainerRegistry,
            Self::Actions => target.deploys.by_actions(),
            Self::ByHand => !target.deploys.by_actions(),
            Self::Postgres => addon(POSTGRES),
            Self::Redis => addon("heroku-redis"),
            Self::ReleasePhase => deployment.release.is_some(),
            Self::WebStart => deployment.release_command.is_some() && deployment.runs == Runs::WebStart,
            Self::NoRelease => deployment.release_command.is_none() || deployment.runs == Runs::Never,
            Self::Node => language("nodejs"),
            Self::Python => language("python"),
            Self::Ruby => language("ruby"),
            Self::Pipeline => deployment.pipeline.is_some(),
            Self::SeveralEnvironments => deployment.environments.len() > 1,
        }
    }
}
