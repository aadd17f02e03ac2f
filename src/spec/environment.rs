//! An environment: one Heroku app and how it is deployed.

use super::Method;
use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// One Heroku app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Environment {
    /// Its identity in the list.
    pub id: Id,
    /// What people call it, such as `production`.
    pub name: String,
    /// Its stage in the pipeline.
    pub stage: Option<Stage>,
    /// The name of its Heroku app.
    pub app: String,
    /// The branch that is deployed to it.
    pub branch: String,
    /// What starts a deploy.
    pub deploys: Deploys,
    /// The method, where it differs from the spec's.
    pub method: Option<Method>,
    /// `us` or `eu`; empty: Heroku's default. Not together with a space.
    pub region: String,
    /// The Private Space that it lives in.
    pub space: String,
    /// The team that owns it.
    pub team: String,
    /// Notes for people.
    pub notes: String,
    /// Kept for the record; no script touches it unless it is named.
    pub legacy: bool,
}

item!(Environment);

/// A stage of a Heroku pipeline that an app can be in (Platform API, `pipeline-coupling.stage`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Development.
    Development,
    /// Staging.
    Staging,
    /// Production.
    Production,
}

impl Stage {
    /// Every stage, in the order of promotion.
    pub const ALL: [Self; 3] = [Self::Development, Self::Staging, Self::Production];

    /// The stage as Heroku writes it.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Staging => "staging",
            Self::Production => "production",
        }
    }
}

/// What starts a deploy to an environment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Deploys {
    /// A push to its branch starts GitHub Actions; it can also be started by hand.
    #[default]
    ActionsOnPush,
    /// Somebody starts GitHub Actions by hand.
    ActionsByHand,
    /// Heroku's GitHub integration builds on a push.
    GithubIntegration,
    /// Somebody runs `git push heroku`.
    GitPush,
    /// By hand, in another way.
    Manual,
}

impl Deploys {
    /// Every way, in the order in which they are offered.
    pub const ALL: [Self; 5] =
        [Self::ActionsOnPush, Self::ActionsByHand, Self::GithubIntegration, Self::GitPush, Self::Manual];

    /// The way in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::ActionsOnPush => "GitHub Actions, on a push to the branch",
            Self::ActionsByHand => "GitHub Actions, started by hand",
            Self::GithubIntegration => "Heroku's GitHub integration",
            Self::GitPush => "git push to Heroku",
            Self::Manual => "By hand, another way",
        }
    }

    /// Whether the workflow deploys it.
    #[must_use]
    pub const fn by_actions(self) -> bool {
        matches!(self, Self::ActionsOnPush | Self::ActionsByHand)
    }
}
