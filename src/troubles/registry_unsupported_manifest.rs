//! The registry does not take this kind of image.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{LOGS, SEED};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "registry-unsupported-manifest",
    title: "The registry does not take this kind of image",
    phases: &[Phase::Cli, Phase::Ci],
    rank: Rank::Cause,
    signs: &[sign("error from registry: unsupported"), sign("The operation is unsupported"), sign("405 Method Not Allowed").with(&["registry"]), sign("unsupported manifest"), sign("unsupported media type").with(&["manifest"]), sign("manifest invalid"), sign("MANIFEST_INVALID"), sign("failed to push registry.heroku.com").with(&["unsupported"]), sign("unexpected status").with(&["405", "registry.heroku"]), sign("unknown manifest class")],
    when: always,
    explains: &[],
    rules: &["foreign-platform"],
    words: words(Words {
        means: "Heroku's registry takes images in Docker's own format for one platform. Newer Docker pushes an index with attestations, or an image in the OCI format.",
        causes: &["`docker buildx` with attestations (provenance, SBOM).", "Docker with the containerd image store.", "`docker/build-push-action` without `provenance: false`."],
        apart: "The layers are pushed, and only the last step fails.",
        steps: &[run("Build and push without attestations, in Docker's format.", "docker buildx build --platform linux/amd64 --provenance=false --sbom=false --output type=registry,oci-mediatypes=false --tag registry.heroku.com/{app}/web .")],
        avoid: "",
        sources: &[LOGS, SEED],
        sample: "error from registry: unsupported",
    }),
};
