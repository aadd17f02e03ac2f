//! The release phase.

use serde::{Deserialize, Serialize};

/// What has to happen to data before new code serves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Release {
    /// The command, such as a database migration.
    pub command: String,
    /// Where it runs.
    pub runs: Runs,
}

/// Where the release command runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Runs {
    /// In Heroku's release phase: a failure keeps the old release (devcenter `release-phase`).
    #[default]
    ReleasePhase,
    /// By the web process as it starts: within its own start script, at every start of every dyno.
    WebStart,
    /// Nowhere by itself.
    Never,
}

impl Runs {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::ReleasePhase, Self::WebStart, Self::Never];

    /// The choice in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ReleasePhase => "Release phase",
            Self::WebStart => "When web starts",
            Self::Never => "Nowhere",
        }
    }
}
