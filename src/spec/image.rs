//! A Docker image.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// The image of one process type. Used by both container methods.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Image {
    /// Its identity in the list.
    pub id: Id,
    /// The process type that runs it: `web`, `worker`, or `release` for an image of the release phase alone.
    pub process: String,
    /// Path of the Dockerfile from the top of the repository; empty: `Dockerfile`.
    pub dockerfile: String,
    /// Build context; empty: the Dockerfile's directory, as `heroku.yml` has it. Only GitHub Actions can use another.
    pub context: String,
    /// The stage to build; empty: the last one. Only GitHub Actions can choose.
    pub target: String,
    /// The command to run; empty: the image's own `CMD`.
    pub command: String,
    /// Build arguments; each needs an `ARG` in the Dockerfile.
    pub build_args: Vec<BuildArg>,
}

item!(Image);

/// A value that the Docker build receives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct BuildArg {
    /// Its identity in the list.
    pub id: Id,
    /// The name in the Dockerfile's `ARG`.
    pub name: String,
    /// The value; `{commit}` alone stands for the commit that is being built.
    pub value: String,
}

item!(BuildArg);
