//! Starting points: one file for each, a whole and correct deployment.

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
pub static PRESETS: &[&Preset] = &[];

/// Finds a starting point by its id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().copied().find(|preset| preset.id == id)
}
