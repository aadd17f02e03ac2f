//! The base image does not exist.

use super::trouble::{Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "docker-base-image-not-found",
    title: "The base image does not exist",
    phases: &[Phase::Ci],
    rank: Rank::Cause,
    signs: &[sign("manifest unknown"), sign("manifest for").with(&["not found"]), sign("pull access denied for"), sign("failed to resolve source metadata"), sign("repository does not exist or may require"), sign("toomanyrequests: You have reached your"), sign("failed to do request").with(&["docker.io", "not found"]), sign("docker.io/").with(&[": not found"]), sign("no match for platform in manifest"), sign("no matching manifest for linux/amd64")],
    when: always,
    explains: &["docker-build-failed"],
    rules: &[],
    words: words(Words {
        means: "The image in `FROM` cannot be had.",
        causes: &["A tag that does not exist (any more), or a typing error.", "It is private.", "Docker Hub's limit of pulls was met."],
        apart: "",
        steps: &[step("Look the tag up, and name one that exists."),
            step("For the limit: log in to Docker Hub in the workflow.")],
        avoid: "",
        sources: &[LOGS],
        sample: "ERROR: failed to solve: pyton:3.13: failed to resolve source metadata for docker.io/library/pyton:3.13: pull access denied",
    }),
};
