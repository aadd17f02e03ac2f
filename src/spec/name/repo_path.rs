//! A path inside the repository.

use super::{Unfit, checked};

checked! {
    /// A path from the top of the repository.
    RepoPath
}

impl RepoPath {
    /// # Errors
    /// Says what is not a path inside the repository.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.is_empty() {
            return Err(Unfit::because("Give a path from the top of the repository."));
        }
        if text.starts_with('/') || text.split('/').any(|part| part == "..") || text.contains("://") {
            return Err(Unfit::because("Give a path inside the repository, from its top, without .. in it."));
        }
        if text.trim() != text || text.starts_with('-') || text.contains("{{") || text.chars().any(char::is_control) {
            return Err(Unfit::because(
                "A path that begins or ends with a space, begins with a hyphen, or has {{ or a control character in \
                 it cannot be given to a Docker build.",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}
