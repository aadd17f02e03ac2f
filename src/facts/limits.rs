//! Limits.

use super::Source;

/// A limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is limited, with the unit.
    pub of: &'static str,
    /// The largest value that is allowed.
    pub most: usize,
    /// The source.
    pub source: Source,
}

/// The name of a Heroku app: `^[a-z][a-z0-9-]{1,28}[a-z0-9]$`.
pub const APP_NAME: Limit = Limit {
    of: "characters of an app's name",
    most: 30,
    source: Source::new("Platform API v3 schema, app.name", "2026-08-21"),
};
/// The name in `app.json`.
pub const TEMPLATE_NAME: Limit = Limit {
    of: "characters of the name in app.json",
    most: 30,
    source: Source::new("devcenter app-json-schema", "2025-05-27"),
};
/// All config vars of an app.
pub const CONFIG_BYTES: Limit = Limit {
    of: "bytes of all keys and values of an app's config vars",
    most: 64 * 1024,
    source: Source::new("devcenter config-vars", "2024-09-09"),
};
/// The name of a process type: `^[-\w]{1,128}$`.
pub const PROCESS_TYPE: Limit = Limit {
    of: "characters of a process type",
    most: 128,
    source: Source::new("Platform API v3 schema, formation.type", "2026-08-21"),
};
/// The release phase.
pub const RELEASE_MINUTES: Limit = Limit {
    of: "minutes of the release phase",
    most: 60,
    source: Source::new("devcenter release-phase", "2024-12-03"),
};

/// Every limit.
pub const LIMITS: [Limit; 5] = [APP_NAME, TEMPLATE_NAME, CONFIG_BYTES, PROCESS_TYPE, RELEASE_MINUTES];
