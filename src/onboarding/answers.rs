//! What somebody answers who adds an environment.

use crate::facts::addons::POSTGRES;
use crate::rules;
use crate::spec::field::{ConfigField, EnvironmentField};
use crate::spec::{ConfigVar, Deploys, Edit, Environment, Field, Id, List, Spec, Stage, Value};
use serde::{Deserialize, Serialize};

/// The answers. All of them have a default that fits the project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    /// What the environment is called.
    pub name: String,
    /// Its stage in the pipeline.
    pub stage: Option<Stage>,
    /// The name of its Heroku app.
    pub app: String,
    /// The branch that is deployed to it.
    pub branch: String,
    /// What starts a deploy.
    pub deploys: Deploys,
    /// Its region; empty: Heroku's default.
    pub region: String,
    /// The Private Space that it lives in; empty: none.
    pub space: String,
    /// The team that owns it; empty: none.
    pub team: String,
    /// Values that differ here: the key of a config var, and its text.
    pub values: Vec<(String, String)>,
    /// The environment whose data is copied, by its name; empty: none.
    pub copy_from: String,
}

impl Answers {
    /// The answers that fit a project: a stage that it has not yet, and everything else as its main environment has it.
    #[must_use]
    pub fn of(spec: &Spec) -> Self {
        let has = |stage| spec.environments.iter().any(|it| it.stage == Some(stage));
        let stage = if has(Stage::Staging) && !has(Stage::Development) { Stage::Development } else { Stage::Staging };
        let names: Vec<String> = spec.environments.iter().map(|it| it.name.to_lowercase().replace('-', " ")).collect();
        let name = crate::shelf::free_name(stage.label(), &names).replace(' ', "-");
        let like = like(spec).cloned().unwrap_or_default();
        Self {
            app: suggested_app(spec, &name),
            branch: name.clone(),
            stage: Some(stage),
            deploys: like.deploys,
            region: like.region,
            space: like.space,
            team: like.team,
            name,
            ..Self::default()
        }
    }

    /// The environment of these answers, where the spec has it already.
    #[must_use]
    pub fn taken(&self, spec: &Spec) -> Option<Id> {
        spec.environments.iter().find(|it| it.name == self.name && it.app == self.app).map(|it| it.id)
    }

    /// The change of the spec, and the id that the new environment has in it.
    #[must_use]
    pub fn edit(&self, spec: &Spec) -> (Edit, Id) {
        let highest = spec.environments.iter().map(|it| it.id.0).max().unwrap_or_default();
        let id = Id(highest.saturating_add(1));
        let text = |field, text: &String| Edit::Text(Field::Environment(id, field), text.clone());
        let mut edits = vec![
            Edit::Add(List::Environments),
            text(EnvironmentField::Name, &self.name),
            Edit::Stage(id, self.stage),
            text(EnvironmentField::App, &self.app),
            text(EnvironmentField::Branch, &self.branch),
            Edit::Deploys(id, self.deploys),
            text(EnvironmentField::Region, &self.region),
            text(EnvironmentField::Space, &self.space),
            text(EnvironmentField::Team, &self.team),
            Edit::EnvironmentMethod(id, like(spec).and_then(|it| it.method)),
        ];
        for (key, value) in &self.values {
            let var = spec.config.iter().find(|var| var.key == *key);
            if let Some(var) = var.filter(|var| differs(var, value)) {
                edits.push(Edit::Override(var.id, id, Some(typed(var, value))));
            }
        }
        (Edit::Named(format!("add environment {:?}", self.name), edits), id)
    }

    /// The answers without a value that is a secret, for a link.
    #[must_use]
    pub fn without_secrets(&self) -> Self {
        let values = self.values.iter().filter(|(key, value)| !rules::is_secret(key, value));
        Self { values: values.cloned().collect(), ..self.clone() }
    }

    /// The field of a value that differs.
    #[must_use]
    pub fn value_field(spec: &Spec, id: Id, key: &str) -> Option<Field> {
        let var = spec.config.iter().find(|var| var.key == key)?;
        let own = var.overrides.iter().any(|it| it.environment == id);
        Some(if own { Field::Override(var.id, id) } else { Field::Config(var.id, ConfigField::Value) })
    }
}

/// Whether an add-on keeps data that a command could copy.
#[must_use]
pub fn has_data(spec: &Spec) -> bool {
    spec.addons.iter().any(|addon| addon.service == POSTGRES)
}

/// Whether a text is another one than a config var has everywhere.
fn differs(var: &ConfigVar, text: &str) -> bool {
    var.value.text() != Some(text)
}

/// A text as the value of a config var, of the kind that it has.
fn typed(var: &ConfigVar, text: &str) -> Value {
    match var.value {
        Value::Verbatim(_) => Value::Verbatim(text.to_owned()),
        _ => Value::Text(text.to_owned()),
    }
}

/// The environment that a new one is like: the first in use that is not production, or the first.
fn like(spec: &Spec) -> Option<&Environment> {
    let in_use = || spec.environments.iter().filter(|it| !it.legacy);
    in_use().find(|it| it.stage != Some(Stage::Production)).or_else(|| in_use().next())
}

/// A name for an app: the words that the project's apps have in common, and the environment's own.
#[must_use]
pub fn suggested_app(spec: &Spec, name: &str) -> String {
    let apps: Vec<&str> = spec.environments.iter().filter(|it| !it.legacy).map(|it| it.app.as_str()).collect();
    let first: Vec<&str> = apps.first().map_or_else(Vec::new, |app| app.split('-').collect());
    let shared = first
        .iter()
        .enumerate()
        .take_while(|(at, word)| apps.iter().all(|app| app.split('-').nth(*at) == Some(**word)) && apps.len() > 1);
    let shared: Vec<&str> = shared.map(|(_, word)| *word).collect();
    let stem = if shared.is_empty() {
        apps.first().map_or("my-app".to_owned(), |app| (*app).to_owned())
    } else {
        shared.join("-")
    };
    let mut tail = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_alphanumeric() {
            tail.push(c);
        } else if !tail.ends_with('-') {
            tail.push('-');
        }
    }
    let tail = tail.trim_matches('-');
    let room = 30_usize.saturating_sub(tail.len() + 1);
    let stem: String = stem.chars().take(room).collect();
    let app = [stem.trim_end_matches('-'), "-", tail].concat();
    app.trim_matches('-').chars().take(30).collect()
}
