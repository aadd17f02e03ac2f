//! What an edit does to the files.

use crate::artifacts::{Artifact, Output};
use crate::diff;

/// A file that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its path.
    pub path: &'static str,
    /// Whether it was not there before, or will not be there after.
    pub kind: Kind,
    /// What changes, as the hunks of a unified diff.
    pub hunks: String,
}

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is there from now on.
    New,
    /// Some of its lines change.
    Changed,
    /// It is no longer written.
    Gone,
}

impl Kind {
    /// What stands beside the path of such a file.
    #[must_use]
    pub const fn beside(self) -> &'static str {
        match self {
            Self::New => " (new)",
            Self::Changed => "",
            Self::Gone => " (no longer written)",
        }
    }
}

/// The files that differ between two outputs, those of the second first, in their order.
#[must_use]
pub fn between(before: &Output, after: &Output) -> Vec<Change> {
    let text = |output: &Output, path: &str| output.files.iter().find(|it| it.path == path).map(Artifact::text);
    let gone = before.files.iter().filter(|old| after.files.iter().all(|new| new.path != old.path));
    let paths = after.files.iter().chain(gone).map(|file| file.path);
    paths
        .filter_map(|path| {
            let (old, new) = (text(before, path), text(after, path));
            let kind = match (&old, &new) {
                (None, _) => Kind::New,
                (_, None) => Kind::Gone,
                _ => Kind::Changed,
            };
            let hunks = diff::hunks(&old.unwrap_or_default(), &new.unwrap_or_default());
            (!hunks.is_empty()).then_some(Change { path, kind, hunks })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts;
    use crate::presets::PRESETS;
    use crate::spec::{Edit, Method};

    #[test]
    fn files_that_come_change_and_go_are_told_apart() {
        let spec = PRESETS[0].spec();
        let mut other = spec.clone();
        other.apply(Edit::Method(Method::Buildpacks));
        let (before, after) = (artifacts::write(&spec), artifacts::write(&other));
        assert_eq!(between(&before, &before), []);
        let kind = |all: &[Change], path: &str| all.iter().find(|it| it.path == path).map(|it| it.kind);
        let there = between(&before, &after);
        assert_eq!(kind(&there, "Procfile"), Some(Kind::New));
        assert_eq!(kind(&there, ".github/workflows/heroku-deploy.yml"), Some(Kind::Changed));
        assert_eq!(kind(&between(&after, &before), "Procfile"), Some(Kind::Gone));
        assert!(there.iter().all(|change| change.hunks.starts_with("@@ ")));
    }
}
