//! A buildpack.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// One buildpack of the build.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Buildpack {
    /// Its identity in the list.
    pub id: Id,
    /// A short name such as `heroku/python`, or the address of a Git repository or tarball.
    pub source: String,
}

item!(Buildpack);
