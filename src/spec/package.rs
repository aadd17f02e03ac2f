//! Packages that a feature needs.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// A package that is installed only where a feature needs it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct OptionalPackage {
    /// Its identity in the list.
    pub id: Id,
    /// The package.
    pub package: String,
    /// When it is needed.
    pub needed_when: String,
    /// How it is installed.
    pub install: String,
}

item!(OptionalPackage);
