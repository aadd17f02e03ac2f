//! `.slugignore`: what a build with buildpacks leaves out.

use super::{Language, Writer, ignored};
use crate::emit::Line;
use crate::spec::name::Pattern;
use crate::spec::{Deployment, Method};

/// The file. Grammar: devcenter `slug-compiler` (2024-12-03): one pattern a line, `#` comments, no negation.
pub(super) static SLUGIGNORE: Writer = Writer {
    path: ".slugignore",
    about: "What is left out of the slug, for builds with buildpacks.",
    language: Language::Ignore,
    executable: false,
    absent,
    write,
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if !deployment.uses(Method::Buildpacks) {
        return Some("A slug is built only with buildpacks. Images leave out what .dockerignore lists.");
    }
    if deployment.ignore.is_empty() {
        return Some("There is no pattern yet.");
    }
    None
}

fn write(deployment: &Deployment) -> Vec<Line> {
    ignored(deployment, Pattern::clone, PATTERN)
}

const PATTERN: &str =
    "Taken away before any buildpack runs, so the build cannot see it either. Negation with ! is not supported.";
