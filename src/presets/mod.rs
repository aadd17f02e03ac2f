//! Starting points: one file for each, a whole and correct deployment.

mod open_webui;

use crate::spec::Spec;

/// A starting point.
pub struct Preset {
    /// Its id, as `dynoscribe preset` takes it.
    pub id: &'static str,
    /// Its name.
    pub title: &'static str,
    /// What it is, in a sentence.
    pub about: &'static str,
    /// The spec.
    pub spec: fn() -> Spec,
}

/// Every starting point, in the order in which they are offered.
pub static PRESETS: &[&Preset] = &[&open_webui::OPEN_WEBUI];

/// Finds a starting point by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().copied().find(|preset| preset.id == id)
}

#[cfg(test)]
mod tests {
    use super::PRESETS;
    use crate::artifacts;
    use crate::spec::{Method, Severity, read};

    #[test]
    fn every_preset_is_right_by_every_method() {
        for preset in PRESETS {
            let mut spec = (preset.spec)();
            assert_eq!(read(&spec.to_json()).as_ref(), Ok(&spec), "{} survives being saved", preset.id);
            for method in Method::ALL {
                spec.method = method;
                let output = artifacts::write(&spec);
                let errors: Vec<_> = output.findings.iter().filter(|it| it.severity == Severity::Error).collect();
                assert!(errors.is_empty(), "{} by {method:?}: {errors:?}", preset.id);
            }
        }
    }
}
