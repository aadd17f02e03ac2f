//! Starting points: one file for each, a whole and correct deployment.

mod parts;

use crate::spec::{Edit, List, Method, Spec};

/// A starting point.
pub struct Preset {
    /// Its id, as `dynoscribe preset` takes it.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// What the repository must hold for it to work.
    pub needs: &'static str,
    /// The methods that it is offered by, its own first.
    pub methods: &'static [Method],
    /// The spec; [`Preset::spec`] numbers it.
    spec: fn() -> Spec,
}

/// What is shown of a starting point.
#[derive(Debug, PartialEq, Eq)]
pub struct Card {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// The methods that it is offered by, its own first.
    pub methods: &'static [Method],
}

impl Preset {
    /// The spec, by its own method.
    #[must_use]
    pub fn spec(&self) -> Spec {
        let mut spec = (self.spec)();
        spec.number();
        spec
    }

    /// The spec, by another method.
    #[must_use]
    pub fn by(&self, method: Method) -> Spec {
        Spec { method, ..self.spec() }
    }
}

/// Gives a starting point the person's own name: that of the app, and of the apps on Heroku and the pipeline as far as a
/// name there may have its letters. Environments that are kept for the record belong to somebody else and go. An empty
/// name changes nothing.
pub fn rename(spec: &mut Spec, name: &str) {
    let name = name.trim();
    let mut stem = String::new();
    for part in name.to_lowercase().split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        stem.extend(if stem.is_empty() { ["", part] } else { ["-", part] });
    }
    let begins = stem.trim_start_matches(|c: char| !c.is_ascii_lowercase()).to_owned();
    if name.is_empty() {
        return;
    }
    name.clone_into(&mut spec.app.name);
    if begins.is_empty() {
        return;
    }
    let legacy: Vec<_> = spec.environments.iter().filter(|it| it.legacy).map(|it| it.id).collect();
    for id in legacy {
        spec.apply(Edit::Remove(List::Environments, id));
    }
    for environment in &mut spec.environments {
        // A name on Heroku has at most 30 characters.
        let room = 29_usize.saturating_sub(environment.name.len());
        let stem: String = begins.chars().take(room).collect();
        environment.app = [stem.trim_end_matches('-'), "-", &environment.name].concat();
    }
    if !spec.pipeline.name.is_empty() {
        let short: String = begins.chars().take(30).collect();
        let short = short.trim_end_matches('-');
        // A pipeline's name has three letters at least.
        spec.pipeline.name = if short.len() < 3 { [short, "-app"].concat() } else { short.to_owned() };
    }
}

/// Lists the modules of the presets, each with its static.
macro_rules! presets {
    ($($module:ident $name:ident)+) => {
        $(mod $module;)+

        /// Every starting point, in the order in which they are offered.
        pub static PRESETS: &[&Preset] = &[$(&$module::$name,)+];

        /// What is shown of each of them, in the same order: without what it takes to write one.
        pub static CARDS: &[Card] = &[$(Card {
            id: $module::$name.id,
            title: $module::$name.title,
            about: $module::$name.about,
            methods: $module::$name.methods,
        },)+];
    };
}

presets! {
    open_webui OPEN_WEBUI
    rails RAILS
    django DJANGO
    fastapi_svelte FASTAPI_SVELTE
    node_express NODE_EXPRESS
    nextjs NEXTJS
    go GO
    rust_axum RUST_AXUM
    spring SPRING
    laravel LARAVEL
    static_site STATIC_SITE
}

/// The config vars that the starting points know, each once, with what it is for.
#[must_use]
pub fn known_vars() -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for var in PRESETS.iter().flat_map(|preset| preset.spec().config) {
        if all.iter().all(|(key, _)| *key != var.key) {
            all.push((var.key, var.note));
        }
    }
    all
}

/// Finds a starting point by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().copied().find(|preset| preset.id == id)
}

#[cfg(test)]
mod tests {
    use super::{PRESETS, rename};
    use crate::rules;
    use crate::spec::{Field, Severity, read};

    #[test]
    fn a_name_is_given_to_everything_that_has_one() {
        for preset in PRESETS {
            for name in
                ["Bookshelf", "Go", "X", "42 \u{e9}t\u{e9}s & more", "A very, very long name for an app that is"]
            {
                let mut spec = preset.spec();
                rename(&mut spec, name);
                assert_eq!(spec.app.name, name);
                let said = rules::findings(&spec);
                let refused = said.iter().filter(|it| {
                    matches!(it.at, Field::Environment(..) | Field::Pipeline(_)) && it.severity == Severity::Error
                });
                assert_eq!(refused.count(), 0, "{}: {name}: {said:?}", preset.id);
            }
        }
        let mut spec = PRESETS[1].spec();
        rename(&mut spec, "Bookshelf");
        let apps: Vec<_> = spec.environments.iter().map(|it| it.app.as_str()).collect();
        assert_eq!(apps, ["bookshelf-staging", "bookshelf-production"]);
        let (mut same, mut odd) = (PRESETS[1].spec(), PRESETS[1].spec());
        rename(&mut same, "  ");
        assert_eq!(same, PRESETS[1].spec());
        rename(&mut odd, "\u{5e9}");
        assert_eq!(odd.environments, PRESETS[1].spec().environments);
    }

    #[test]
    fn every_preset_is_right_by_every_method_that_it_is_offered_by() {
        for preset in PRESETS {
            for &method in preset.methods {
                let spec = preset.by(method);
                assert_eq!(read(&spec.to_json()).as_ref(), Ok(&spec), "{} survives being saved", preset.id);
                let said = rules::findings(&spec);
                let worse: Vec<_> = said.iter().filter(|it| it.severity > Severity::Advice).collect();
                assert!(worse.is_empty(), "{} by {method:?}: {worse:#?}", preset.id);
            }
        }
    }
}
