//! A config var.

use super::id::{Id, item};
use serde::{Deserialize, Serialize};

/// A config var of every environment's app.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConfigVar {
    /// Its identity in the list.
    pub id: Id,
    /// The key.
    pub key: String,
    /// How much the app needs it.
    pub need: Need,
    /// The value, or the way to get one.
    pub value: Value,
    /// What it is for.
    pub note: String,
    /// Other values in some environments.
    pub overrides: Vec<Override>,
}

item!(ConfigVar);

/// How much an app needs a config var.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// The app does not work without it.
    #[default]
    Required,
    /// It works, but not as it should in production.
    Recommended,
    /// It changes a feature.
    Optional,
}

impl Need {
    /// Every need, the strongest first.
    pub const ALL: [Self; 3] = [Self::Required, Self::Recommended, Self::Optional];

    /// The need in a word.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Required => "Required",
            Self::Recommended => "Recommended",
            Self::Optional => "Optional",
        }
    }
}

/// A value, or the way to get one. A secret has no value here: it is made, or asked for, when the script runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// A text in which `{app}` stands for the app's name on Heroku and `{app_url}` for its real address
    /// (no slash at the end), which only Heroku knows.
    Text(String),
    /// A text taken to the letter: braces mean nothing.
    Verbatim(String),
    /// 32 random bytes in hexadecimal, made when the script runs and kept from then on.
    Generated,
    /// Asked for, without echo, when the script runs.
    Asked,
    /// Set by an add-on.
    Addon,
    /// Set by somebody or something else.
    Elsewhere,
}

impl Default for Value {
    fn default() -> Self {
        Self::Text(String::new())
    }
}

impl Value {
    /// The text, where there is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) | Self::Verbatim(text) => Some(text),
            _ => None,
        }
    }

    /// The text, where there is one, to change it.
    pub fn text_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Text(text) | Self::Verbatim(text) => Some(text),
            _ => None,
        }
    }

    /// One value of each kind, in the order in which they are offered; those with a text have this one.
    #[must_use]
    pub fn kinds(text: &str) -> [Self; 6] {
        [
            Self::Text(text.to_owned()),
            Self::Verbatim(text.to_owned()),
            Self::Generated,
            Self::Asked,
            Self::Addon,
            Self::Elsewhere,
        ]
    }

    /// The kind in words.
    #[must_use]
    pub const fn label(&self) -> &'static str {
        match self {
            Self::Text(_) => "Text",
            Self::Verbatim(_) => "Text to the letter",
            Self::Generated => "Generated secret",
            Self::Asked => "Asked when run",
            Self::Addon => "Set by an add-on",
            Self::Elsewhere => "Set elsewhere",
        }
    }
}

/// Another value of a config var in one environment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Override {
    /// The environment's id.
    pub environment: Id,
    /// The value there.
    pub value: Value,
}
