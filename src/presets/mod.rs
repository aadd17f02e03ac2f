//! Starting points: one file for each, a whole and correct deployment.

mod parts;

use crate::spec::{Method, Spec};

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

/// Lists the modules of the presets, each with its static.
macro_rules! presets {
    ($($module:ident $name:ident)+) => {
        $(mod $module;)+

        /// Every starting point, in the order in which they are offered.
        pub static PRESETS: &[&Preset] = &[$(&$module::$name,)+];
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

/// Finds a starting point by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().copied().find(|preset| preset.id == id)
}

#[cfg(test)]
mod tests {
    use super::PRESETS;
    use crate::rules;
    use crate::spec::{Severity, read};

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
