//! How code becomes a running release.

use serde::{Deserialize, Serialize};

/// Who builds, and which file of the repository is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// GitHub Actions builds the images, pushes them to Heroku's Container Registry and releases them.
    /// Heroku reads neither `Procfile` nor `heroku.yml`.
    #[default]
    ContainerRegistry,
    /// Heroku builds the images that `heroku.yml` names.
    HerokuYml,
    /// Heroku builds a slug with buildpacks and reads the `Procfile`.
    Buildpacks,
}

impl Method {
    /// Every method, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ContainerRegistry, Self::HerokuYml, Self::Buildpacks];

    /// The name that Heroku's documentation uses.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ContainerRegistry => "Container Registry",
            Self::HerokuYml => "heroku.yml",
            Self::Buildpacks => "Buildpacks",
        }
    }

    /// What happens, in a sentence.
    #[must_use]
    pub const fn about(self) -> &'static str {
        match self {
            Self::ContainerRegistry => "GitHub Actions builds Docker images, pushes them to Heroku and releases them.",
            Self::HerokuYml => "Heroku builds the Docker images that heroku.yml names.",
            Self::Buildpacks => "Heroku builds a slug from your code and reads the Procfile.",
        }
    }

    /// Whether dynos run Docker images, on the `container` stack.
    #[must_use]
    pub const fn is_container(self) -> bool {
        matches!(self, Self::ContainerRegistry | Self::HerokuYml)
    }
}
