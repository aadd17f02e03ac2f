//! `features`: what a feature needs: its packages, and the config var that switches it on.

use super::{Live, alone, head, own, paragraph, say};
use crate::guide::View;
use crate::guide::text::{Block, Inline};
use crate::spec::name::ConfigKey;
use crate::spec::{ConfigVar, Edit, Value};

pub(super) static FEATURES: Live = Live { name: "features", takes: alone, blocks: |_, view| blocks(view) };

/// A feature that needs packages of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// What it is called: the words of the person.
    pub name: String,
    /// The config var that switches it on, with its value, where the words say so.
    pub switch: Option<(String, String)>,
    /// Its packages, and how each is installed.
    pub packages: Vec<(String, String)>,
    /// Whether the description switches it on.
    pub on: bool,
    /// The change that switches it on, where that is a change of a text.
    pub edit: Option<Edit>,
}

/// The features of the packages, in the order in which they are named first.
#[must_use]
pub fn features(view: &View<'_>) -> Vec<Feature> {
    let mut features: Vec<Feature> = Vec::new();
    for package in &view.deployment.packages {
        let one = (package.package.clone(), package.install.clone());
        for name in package.needed_when.split(", or ").map(str::trim).filter(|it| !it.is_empty()) {
            match features.iter_mut().find(|it| it.name == name) {
                Some(feature) => feature.packages.push(one.clone()),
                None => features.push(feature(view, name, one.clone())),
            }
        }
    }
    features
}

fn feature(view: &View<'_>, name: &str, package: (String, String)) -> Feature {
    let switch = switch(name);
    let var = |key: &str| view.spec.config.iter().find(|it| it.key == key);
    let (mut on, mut edit) = (false, None);
    if let Some((key, value)) = &switch {
        let known = var(key);
        on = known.and_then(|it| it.value.text()).is_some_and(|text| text == value.as_str());
        if !on {
            edit = known.and_then(|it| set(it, value));
        }
    }
    Feature { name: name.to_owned(), switch, packages: vec![package], on, edit }
}

fn set(var: &ConfigVar, value: &str) -> Option<Edit> {
    matches!(var.value, Value::Text(_)).then(|| Edit::Value(var.id, Value::Text(value.to_owned())))
}

/// `KEY=value` in the words.
fn switch(name: &str) -> Option<(String, String)> {
    let (key, value) = name.split_once('=')?;
    let fits = ConfigKey::parse(key).is_ok() && !value.is_empty() && !value.contains(char::is_whitespace);
    fits.then(|| (key.to_owned(), value.to_owned()))
}

fn blocks(view: &View<'_>) -> Vec<Block> {
    let all = features(view);
    if all.is_empty() {
        return vec![paragraph("You have described no optional packages. In the form they stand under “Extras”.")];
    }
    let row = |feature: &Feature| {
        let mut packages: Vec<Inline> = Vec::new();
        let mut installs: Vec<Inline> = Vec::new();
        for (at, (package, install)) in feature.packages.iter().enumerate() {
            if at > 0 {
                packages.push(Inline::Break);
                installs.push(Inline::Break);
            }
            packages.push(own(package.clone()));
            installs.push(own(install.clone()));
        }
        let switch = match &feature.switch {
            Some((key, value)) => {
                vec![own([key, "=", value].concat()), say(if feature.on { ", set" } else { ", not set" })]
            }
            None => vec![say("no config var is named")],
        };
        vec![vec![Inline::Own(feature.name.clone())], packages, installs, switch]
    };
    vec![Block::Table(
        head(&["Feature", "Packages", "How they are installed", "Switched on by"]),
        all.iter().map(row).collect(),
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts::Output;
    use crate::presets;
    use crate::spec::resolve;

    #[test]
    fn packages_of_one_feature_stand_together() {
        let preset = presets::PRESETS.iter().find(|it| it.id == "open-webui").expect("the preset");
        let spec = preset.spec();
        let (deployment, _) = resolve(&spec);
        let files = Output::default();
        let all = features(&View::new(&spec, &deployment, &files, &[], None));
        let azure = all.iter().find(|it| it.name == "STORAGE_PROVIDER=azure").expect("the feature");
        let packages: Vec<_> = azure.packages.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(packages, ["azure-identity", "azure-storage-blob"]);
        assert_eq!(azure.switch, Some(("STORAGE_PROVIDER".to_owned(), "azure".to_owned())));
        assert!(!azure.on && azure.edit.is_none(), "the preset has no such config var");
        let search = all.iter().find(|it| it.name == "DuckDuckGo search").expect("the feature");
        assert_eq!(search.switch, None);
    }
}
