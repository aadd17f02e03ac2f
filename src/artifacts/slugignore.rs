//! `.slugignore`: what a build with buildpacks leaves out.

use super::{Language, Writer};
use crate::emit::script::Lines;
use crate::emit::{Because, Line};
use crate::spec::field::{Field, IgnoreField};
use crate::spec::{Deployment, Method};

/// The file. Grammar: devcenter `slug-compiler` (2024-12-03): one pattern a line, `#` comments, no negation.
pub(super) static SLUGIGNORE: Writer = Writer {
    path: ".slugignore",
    about: "What is left out of the slug, for builds with buildpacks.",
    language: Language::Ignore,
    executable: false,
    write,
};

fn write(deployment: &Deployment) -> Result<Vec<Line>, &'static str> {
    if !deployment.uses(Method::Buildpacks) {
        return Err("A slug is built only with buildpacks. Images leave out what .dockerignore lists.");
    }
    let mut lines = Lines::default();
    let mut last_note = "";
    for (at, (id, pattern, note)) in deployment.ignore.iter().enumerate() {
        if note != last_note {
            let because = Because::new(Field::Ignore(*id, IgnoreField::Note), NOTE);
            if at > 0 {
                lines.fixed("", because);
            }
            if !note.is_empty() {
                lines.note("", note, because);
            }
        }
        last_note = note;
        lines.name(pattern, Because::new(Field::Ignore(*id, IgnoreField::Pattern), PATTERN));
    }
    match lines.done() {
        lines if lines.is_empty() => Err("There is no pattern yet."),
        lines => Ok(lines),
    }
}

const PATTERN: &str =
    "Taken away before any buildpack runs, so the build cannot see it either. Negation with ! is not supported.";
const NOTE: &str = "The reason that was given for the patterns below.";
