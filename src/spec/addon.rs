//! An add-on.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// An add-on of every environment's app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Addon {
    /// Its identity in the list.
    pub id: Id,
    /// The service, such as `heroku-postgresql`.
    pub service: String,
    /// The plan, such as `essential-0`; empty: the service's default.
    pub plan: String,
    /// The attachment's name, such as `DATABASE` for `DATABASE_URL`; empty: Heroku's choice.
    pub attachment: String,
    /// Postgres extensions that the database needs, such as `vector`.
    pub extensions: Vec<String>,
    /// Options of the provider.
    pub options: Vec<AddonOption>,
}

item!(Addon);

/// An option that the add-on's provider understands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct AddonOption {
    /// Its identity in the list.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its value; `true` for an option that is only a flag.
    pub value: String,
}

item!(AddonOption);
