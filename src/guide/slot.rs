//! The places in a page that are filled from the spec.

use super::View;
use crate::facts::addons::POSTGRES;
use crate::spec::deployment::Target;
use crate::spec::name::BranchName;
use serde::{Deserialize, Serialize};

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// The Heroku app of the environment.
    App,
    /// The environment.
    Environment,
    /// Its branch.
    Branch,
    /// The stack that its app has to have.
    Stack,
    /// The path that answers when the app is well.
    HealthPath,
    /// The release command.
    ReleaseCommand,
    /// The command of `web`.
    WebCommand,
    /// The pipeline.
    Pipeline,
    /// The repository on GitHub, as `owner/name`.
    Repository,
    /// The Dockerfile of the main image.
    Dockerfile,
    /// The first process type.
    Process,
    /// The attachment of the first Postgres database.
    Database,
}

impl Slot {
    /// Every place with its name in a page, and what stands in for it where the spec says nothing.
    pub const ALL: [(Self, &'static str, &'static str); 12] = [
        (Self::App, "app", "your-app"),
        (Self::Environment, "environment", "production"),
        (Self::Branch, "branch", "main"),
        (Self::Stack, "stack", "heroku-24"),
        (Self::HealthPath, "health_path", "/"),
        (Self::ReleaseCommand, "release_command", "your-release-command"),
        (Self::WebCommand, "web_command", "your-web-command"),
        (Self::Pipeline, "pipeline", "your-pipeline"),
        (Self::Repository, "repository", "your-name/your-repository"),
        (Self::Dockerfile, "dockerfile", "Dockerfile"),
        (Self::Process, "process", "web"),
        (Self::Database, "database", "DATABASE"),
    ];

    /// The place of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|it| it.1 == name).map(|it| it.0)
    }

    /// Whether every text that can stand there means the same in every language: letters, digits and hyphens.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        matches!(self, Self::App | Self::Process | Self::Database | Self::Stack)
    }

    /// What stands there: the person's own, or else the stand-in.
    #[must_use]
    pub fn fill(self, view: &View<'_>) -> (String, bool) {
        let own = self.own(view).filter(|text| !text.trim().is_empty());
        let stand_in = Self::ALL.iter().find(|it| it.0 == self).map_or("", |it| it.2);
        own.map_or_else(|| (stand_in.to_owned(), false), |text| (text, true))
    }

    fn own(self, view: &View<'_>) -> Option<String> {
        let deployment = view.deployment;
        let target = |of: fn(&Target) -> Option<&str>| view.target.and_then(of).map(str::to_owned);
        match self {
            Self::App => target(|it| Some(it.app.as_str())),
            Self::Environment => target(|it| Some(it.name.as_str())),
            Self::Branch => target(|it| it.branch.as_ref().map(BranchName::as_str)),
            Self::Stack => {
                let container = view.target?.method.is_container();
                Some(if container { "container".to_owned() } else { deployment.stack.clone() })
            }
            Self::HealthPath => view.target.map(|_| deployment.health_path.clone()),
            Self::ReleaseCommand => deployment.release_command.as_ref().map(|it| it.as_str().to_owned()),
            Self::WebCommand => {
                let web = deployment.processes.iter().find(|it| it.kind.as_str() == "web");
                web.and_then(|it| it.command.as_ref()).map(|it| it.as_str().trim().to_owned())
            }
            Self::Pipeline => deployment.pipeline.as_ref().map(|it| it.name.as_str().to_owned()),
            Self::Repository => deployment.app.on_github().map(str::to_owned),
            Self::Dockerfile => deployment.main_image().map(|it| it.dockerfile.as_str().to_owned()),
            Self::Process => deployment.processes.first().map(|it| it.kind.as_str().to_owned()),
            Self::Database => {
                let first = deployment.addons.iter().find(|it| it.service.as_str() == POSTGRES)?;
                first.attachment.as_ref().map(|it| it.as_str().to_owned())
            }
        }
    }
}
