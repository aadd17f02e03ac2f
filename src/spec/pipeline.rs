//! The Heroku pipeline.

use serde::{Deserialize, Serialize};

/// The pipeline that joins the environments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Pipeline {
    /// Its name; empty: none.
    pub name: String,
    /// Whether pull requests get review apps.
    pub review_apps: bool,
}
