//! Heroku's world: tables of facts, each row with its source and the date it was checked.
//!
//! The rule of this room: it looks at no other room, and no fact about Heroku or GitHub stands outside it.

pub mod actions;
pub mod addons;
pub mod buildpacks;
pub mod builds;
pub mod dynos;
pub mod keys;
pub mod limits;
pub mod plans;
pub mod regions;
pub mod stacks;
pub mod troubles;

/// Where a fact comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The page, repository or package, as one would look for it.
    pub at: &'static str,
    /// The day on which it was checked, or the date that the page itself carries: `YYYY-MM-DD`.
    pub checked: &'static str,
}

impl Source {
    /// A source.
    #[must_use]
    pub const fn new(at: &'static str, checked: &'static str) -> Self {
        Self { at, checked }
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    fn every_source() -> Vec<Source> {
        let mut all = Vec::new();
        all.extend(super::actions::ACTIONS.iter().map(|row| row.source));
        all.extend(super::addons::ADDONS.iter().map(|row| row.source));
        all.extend(super::addons::RETIRED.iter().map(|row| row.source));
        all.extend(super::plans::PLANS.iter().map(|row| row.source));
        all.extend(super::buildpacks::BUILDPACKS.iter().map(|row| row.source));
        all.extend(super::builds::INPUTS.iter().map(|row| row.source));
        all.extend(super::dynos::SIZES.iter().map(|row| row.source));
        all.extend(super::keys::TAKEN.iter().map(|row| row.source));
        all.extend(super::limits::LIMITS.iter().map(|row| row.source));
        all.extend(super::regions::REGIONS.iter().map(|row| row.source));
        all.extend(super::stacks::STACKS.iter().map(|row| row.source));
        all.extend(super::troubles::TROUBLES.iter().map(|row| row.source));
        all
    }

    #[test]
    fn every_fact_has_a_dated_source() {
        for Source { at, checked } in every_source() {
            assert!(!at.is_empty());
            let digits: Vec<_> = checked.split('-').map(str::len).collect();
            assert_eq!(digits, [4, 2, 2], "{at}: {checked}");
        }
    }

    #[test]
    fn actions_are_pinned_by_a_whole_commit() {
        for action in super::actions::ACTIONS {
            let (sha, version) = action.uses.split_once('@').and_then(|(_, pin)| pin.split_once(" # ")).expect("a pin");
            assert!(sha.len() == 40 && sha.bytes().all(|byte| byte.is_ascii_hexdigit()), "{}", action.uses);
            assert!(version.starts_with('v') && version.split('.').count() == 3, "{}", action.uses);
        }
    }
}
