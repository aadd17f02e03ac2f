//! Stacks for builds with buildpacks.

use super::Source;

/// A stack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stack {
    /// Its name.
    pub name: &'static str,
    /// What is known of its life.
    pub status: &'static str,
    /// The last day of its life, where Heroku has named one.
    pub ends: Option<&'static str>,
    /// Whether it still builds.
    pub builds: bool,
    /// The source.
    pub source: Source,
}

/// Every stack, the one to take first.
pub const STACKS: [Stack; 4] = [
    Stack {
        name: "heroku-24",
        status: "Ubuntu 24.04, supported until April 2029",
        ends: None,
        builds: true,
        source: Source::new("github.com/heroku/base-images", "2026-07-14"),
    },
    Stack {
        name: "heroku-26",
        status: "Ubuntu 26.04, generally available since 2026-05-20",
        ends: None,
        builds: true,
        source: Source::new("github.com/heroku/roadmap/issues/355", "2026-05-20"),
    },
    Stack {
        name: "heroku-22",
        status: "Ubuntu 22.04, deprecated: no builds from 2027-05-01",
        ends: Some("2027-04-30"),
        builds: true,
        source: Source::new("github.com/heroku/base-images/pull/390", "2026-05-20"),
    },
    Stack {
        name: "heroku-20",
        status: "Ubuntu 20.04, end of life: builds are refused since 2025-05-01",
        ends: Some("2025-04-30"),
        builds: false,
        source: Source::new("github.com/heroku/base-images", "2026-07-14"),
    },
];

/// The stack that is written when none was chosen, so that a new default of Heroku's changes nothing by itself.
pub const DEFAULT: &str = STACKS[0].name;

/// Finds a stack by its name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Stack> {
    STACKS.iter().find(|stack| stack.name == name)
}
