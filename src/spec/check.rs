//! The check of the files by the workflow.

use serde::{Deserialize, Serialize};

/// Whether the workflow holds the files in the repository against its `dynoscribe.json` before it deploys, and where it
/// gets the program that does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct FileCheck {
    /// The address of a git repository of Dynoscribe; empty: no check.
    pub source: String,
    /// The commit of it that is installed.
    pub revision: String,
}
