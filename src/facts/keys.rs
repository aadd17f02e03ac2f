//! Keys of variables that belong to somebody else.

use super::Source;

/// Keys, or beginnings of keys, that one who names a variable must leave alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The keys or beginnings.
    pub keys: &'static [&'static str],
    /// The source.
    pub source: Source,
}

/// Whole keys that every dyno sets for itself, or that would break it or its build.
pub const BY_DYNOS: Taken = Taken {
    keys: &["PORT", "DYNO", "PATH", "HOME", "LANG", "LD_PRELOAD", "GIT_DIR"],
    source: Source::new("devcenter config-vars; github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20"),
};
/// Beginnings that Heroku keeps for itself and for add-ons.
pub const BY_HEROKU: Taken =
    Taken { keys: &["HEROKU_", "__"], source: Source::new("devcenter config-vars", "2024-09-09") };
/// Beginnings of variables that steer a GitHub runner or a Docker build when they are in its environment. The source
/// names `GITHUB_`, `RUNNER_`, `BUILDX_` and `BUILDKIT_`; the others are refused as a precaution.
pub const BY_RUNNERS: Taken = Taken {
    keys: &["GITHUB_", "RUNNER_", "ACTIONS_", "INPUT_", "DOCKER_", "BUILDX_", "BUILDKIT_"],
    source: Source::new(
        "docs.github.com, variables-reference; docs.docker.com, build/building/variables",
        "2026-11-23",
    ),
};

/// Every row.
pub const TAKEN: [Taken; 3] = [BY_DYNOS, BY_HEROKU, BY_RUNNERS];

impl Taken {
    /// Whether a key is one of these.
    #[must_use]
    pub fn is(&self, key: &str) -> bool {
        self.keys.contains(&key)
    }

    /// Whether a key begins with one of these.
    #[must_use]
    pub fn begins(&self, key: &str) -> bool {
        self.keys.iter().any(|start| key.starts_with(start))
    }
}
