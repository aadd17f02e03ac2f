//! What a build does not need.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// A pattern of files to leave out of the slug.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct IgnorePattern {
    /// Its identity in the list.
    pub id: Id,
    /// The pattern, as in `.gitignore` but without negation (devcenter `slug-compiler`).
    pub pattern: String,
    /// Why it is left out; patterns that follow one another with the same note share one comment.
    pub note: String,
}

item!(IgnorePattern);
