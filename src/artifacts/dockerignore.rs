//! `.dockerignore`: what Docker does not send to a build.

use super::{Language, Writer, ignored};
use crate::emit::Line;
use crate::spec::Deployment;
use crate::spec::name::Pattern;

/// The file. Grammar: docs.docker.com, "Build context", `.dockerignore` files: patterns are rooted at the context.
pub(super) static DOCKERIGNORE: Writer = Writer {
    path: ".dockerignore",
    about: "What Docker leaves out of the build context.",
    language: Language::Ignore,
    executable: false,
    absent,
    write,
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if !deployment.methods.iter().any(|method| method.is_container()) {
        return Some("Docker builds nothing here. Builds with buildpacks leave out what .slugignore lists.");
    }
    if !deployment.images.iter().any(|image| matches!(image.context.as_str().trim_end_matches('/'), "." | "./.")) {
        return Some(
            "Docker reads it at the top of a build context, and no image is built from the top of the repository.",
        );
    }
    if deployment.ignore.is_empty() {
        return Some("There is no pattern yet.");
    }
    None
}

fn write(deployment: &Deployment) -> Vec<Line> {
    ignored(deployment, Pattern::in_docker, PATTERN)
}

const PATTERN: &str = "Not sent to the build, so no COPY can take it. Docker matches from the top of the context: **/ stands for any folder. It always sends the Dockerfile itself.";
