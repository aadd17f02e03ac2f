//! Config vars.

use std::collections::{BTreeMap, BTreeSet};

use super::border::{Border, NUL};
use crate::facts::{keys, limits};
use crate::spec::field::{ConfigField, EnvironmentField};
use crate::spec::name::ConfigKey;
use crate::spec::{ConfigVar, Field, Id, List, Need, Value};

/// A config var as one app gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The config var's id in the spec.
    pub id: Id,
    /// The field that holds the value: the config var's own, or an override.
    pub field: Field,
    /// The key.
    pub key: ConfigKey,
    /// How much it is needed.
    pub need: Need,
    /// What it is for.
    pub note: String,
    /// The value.
    pub value: Given,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is written here.
    Text(Vec<TextPart>),
    /// A secret is made.
    Generated,
    /// Somebody is asked.
    Asked,
    /// An add-on sets it.
    Addon,
    /// Something else sets it.
    Elsewhere,
}

/// A part of a text value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// Text.
    Text(String),
    /// The name of the app on Heroku.
    App,
    /// The address of the app, without a slash at its end, as Heroku says it.
    AppUrl,
}

/// A config var with a key that is right.
pub(super) struct Keyed<'a> {
    var: &'a ConfigVar,
    key: ConfigKey,
    /// The values of single environments.
    own: BTreeMap<Id, &'a Value>,
}

impl<'a> Border<'a> {
    /// The config vars whose key can be used. What is wrong with the others is said here, once for all environments.
    pub(super) fn config_keys(&mut self) -> Vec<Keyed<'a>> {
        let spec = self.spec;
        let known: BTreeSet<Id> = spec.environments.iter().map(|it| it.id).collect();
        let mut taken: Vec<Keyed<'a>> = Vec::new();
        for var in &spec.config {
            for lost in var.overrides.iter().filter(|one| !known.contains(&one.environment)) {
                let message = format!(
                    "It has a value for environment {}, and there is no environment with this id.",
                    lost.environment.0
                );
                self.refuse(Field::Config(var.id, ConfigField::Value), message);
            }
            let at = Field::Config(var.id, ConfigField::Key);
            let Some(key) = self.take(at, ConfigKey::parse(&var.key)) else {
                self.values_without_key(var);
                continue;
            };
            if let Some(why) = key_trouble(&key, &taken, &var.value) {
                self.refuse(at, why);
                self.values_without_key(var);
                continue;
            }
            let mut own = BTreeMap::new();
            for one in &var.overrides {
                own.entry(one.environment).or_insert(&one.value);
            }
            taken.push(Keyed { var, key, own });
        }
        taken
    }

    /// What is wrong with values whose key is wrong too: one is not to come to light by the mending of the other.
    fn values_without_key(&mut self, var: &ConfigVar) {
        let own = var.overrides.iter().map(|one| (Field::Override(var.id, one.environment), &one.value));
        for (field, value) in std::iter::once((Field::Config(var.id, ConfigField::Value), &var.value)).chain(own) {
            if value.text().is_some_and(|text| text.contains('\0')) {
                self.refuse(field, NUL);
            }
        }
    }

    /// The config vars of one environment, or of all that have no value of their own.
    pub(super) fn config(&mut self, keys: &[Keyed<'_>], environment: Option<Id>) -> Vec<Setting> {
        let mut taken = Vec::new();
        for Keyed { var, key, own } in keys {
            let own = environment.and_then(|id| Some((id, *own.get(&id)?)));
            let (field, value) = match own {
                Some((id, value)) => (Field::Override(var.id, id), value),
                None => (Field::Config(var.id, ConfigField::Value), &var.value),
            };
            if value.text().is_some_and(|text| text.contains('\0')) {
                // A value that several environments share is spoken of once.
                if environment.is_none() || own.is_some() {
                    self.refuse(field, NUL);
                }
                continue;
            }
            let (key, note, value) = (key.clone(), var.note.clone(), Given::from(value));
            taken.push(Setting { id: var.id, field, key, need: var.need, note, value });
        }
        self.config_size(&taken, environment);
        taken
    }

    fn config_size(&mut self, settings: &[Setting], environment: Option<Id>) {
        let size: usize = settings.iter().map(|it| it.key.as_str().len() + it.value.known_bytes()).sum();
        if size <= limits::CONFIG_BYTES.most {
            return;
        }
        let at = environment.map_or(Field::List(List::Config), |id| Field::Environment(id, EnvironmentField::Name));
        if environment.is_none() || settings.iter().any(|it| matches!(it.field, Field::Override(..))) {
            self.refuse(
                at,
                format!(
                    "The config vars come to {size} bytes; Heroku takes at most {} for an app.",
                    limits::CONFIG_BYTES.most
                ),
            );
        }
    }
}

/// What speaks against a key that is well formed.
fn key_trouble(key: &ConfigKey, taken: &[Keyed<'_>], value: &Value) -> Option<String> {
    if taken.iter().any(|other| other.key == *key) {
        return Some(format!("{key} is in the list twice; an app has one value for a key."));
    }
    if keys::BY_DYNOS.is(key.as_str()) {
        return Some(format!("Every dyno has its own {key}; a config var of this name would break it."));
    }
    (keys::BY_HEROKU.begins(key.as_str()) && !matches!(value, Value::Addon | Value::Elsewhere)).then(|| {
        format!(
            "{key} begins with HEROKU_ or __, which Heroku keeps for itself; choose another key, or say that an add-on sets it."
        )
    })
}

impl From<&Value> for Given {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(parts(text)),
            Value::Verbatim(text) => Self::Text(vec![TextPart::Text(text.clone())]),
            Value::Generated => Self::Generated,
            Value::Asked => Self::Asked,
            Value::Addon => Self::Addon,
            Value::Elsewhere => Self::Elsewhere,
        }
    }
}

impl Given {
    /// The bytes that are known before the value is.
    fn known_bytes(&self) -> usize {
        match self {
            Self::Text(parts) => parts
                .iter()
                .map(|part| match part {
                    TextPart::Text(text) => text.len(),
                    TextPart::App | TextPart::AppUrl => 0,
                })
                .sum(),
            // 32 bytes in hexadecimal.
            Self::Generated => 64,
            Self::Asked | Self::Addon | Self::Elsewhere => 0,
        }
    }
}

/// Splits a text at its placeholders.
fn parts(text: &str) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((at, part, length)) = placeholder(rest) {
        if at > 0 {
            parts.push(TextPart::Text(rest[..at].to_owned()));
        }
        parts.push(part);
        rest = &rest[at + length..];
    }
    if !rest.is_empty() {
        parts.push(TextPart::Text(rest.to_owned()));
    }
    parts
}

fn placeholder(text: &str) -> Option<(usize, TextPart, usize)> {
    let app = text.find("{app}").map(|at| (at, TextPart::App, "{app}".len()));
    let url = text.find("{app_url}").map(|at| (at, TextPart::AppUrl, "{app_url}".len()));
    app.into_iter().chain(url).min_by_key(|(at, ..)| *at)
}

#[cfg(test)]
mod tests {
    use super::{TextPart, parts};

    #[test]
    fn a_text_is_split_at_its_placeholders() {
        assert_eq!(parts(""), []);
        assert_eq!(
            parts("{app}{{app_url}}{App}"),
            [TextPart::App, TextPart::Text("{".into()), TextPart::AppUrl, TextPart::Text("}{App}".into())]
        );
    }
}
