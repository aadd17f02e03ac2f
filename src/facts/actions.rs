//! The actions that a workflow uses, pinned by commit with the version behind it.

use super::Source;

/// A pinned action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Action {
    /// What stands behind `uses:`.
    pub uses: &'static str,
    /// Where the commit of the version was read.
    pub source: Source,
}

/// Checks the repository out.
pub const CHECKOUT: Action = Action {
    uses: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
    source: Source::new("github.com/actions/checkout, tag v7.0.1", "2026-07-17"),
};
/// Starts a BuildKit builder.
pub const SETUP_BUILDX: Action = Action {
    uses: "docker/setup-buildx-action@37fe631027851001ddb9b187196cc803df7f5f0e # v4.3.0",
    source: Source::new("github.com/docker/setup-buildx-action, tag v4.3.0", "2026-08-17"),
};
/// Logs Docker in to a registry.
pub const LOGIN: Action = Action {
    uses: "docker/login-action@4907a6ddec9925e35a0a9e82d7399ccc52663121 # v4.1.0",
    source: Source::new("github.com/docker/login-action, tag v4.1.0", "2026-04-02"),
};
/// Builds an image and pushes it.
pub const BUILD_PUSH: Action = Action {
    uses: "docker/build-push-action@53b7df96c91f9c12dcc8a07bcb9ccacbed38856a # v7.3.0",
    source: Source::new("github.com/docker/build-push-action, tag v7.3.0", "2026-07-01"),
};

/// Every action.
pub const ACTIONS: [Action; 4] = [CHECKOUT, SETUP_BUILDX, LOGIN, BUILD_PUSH];

/// The image that jobs run on: pinned, so that a new `ubuntu-latest` changes nothing by itself. It has Docker, buildx
/// and jq, but no Heroku CLI (github.com/actions/runner-images, Ubuntu2404-Readme, 2026-08-16).
pub const RUNNER: &str = "ubuntu-24.04";
