//! A process type.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// A process type and how many dynos of which size run it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Process {
    /// Its identity in the list.
    pub id: Id,
    /// `web` receives HTTP; any other name is a worker.
    #[serde(rename = "type")]
    pub kind: String,
    /// The command, run by a shell. In a container method it is used when the process type has no image of its own.
    pub command: String,
    /// How many dynos; empty: one for `web`, none for the others, as Heroku starts them.
    pub quantity: Option<u32>,
    /// Dyno size, such as `standard-1x`; empty: the app's own.
    pub size: String,
}

item!(Process);
