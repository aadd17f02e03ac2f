//! The files on their way to a repository.
//!
//! The rule of this room: each way is a pure function of the files, one file for each: an archive, commands for a shell,
//! an address on GitHub.

mod github;
mod heredoc;
#[cfg(test)]
mod testing;
mod zip;

pub use github::{Put, put};
pub use heredoc::heredoc;
pub use zip::{Entry, archive};

use crate::artifacts::Artifact;

/// The files as a zip archive.
#[must_use]
pub fn zip(files: &[Artifact]) -> Vec<u8> {
    let entry = |file: &Artifact| Entry { path: file.path.to_owned(), executable: file.executable, text: file.text() };
    archive(&files.iter().map(entry).collect::<Vec<_>>())
}

/// A name for a file, before its ending: a person's name for a thing where that is safe anywhere, else `dynoscribe`.
#[must_use]
pub fn name(app: &str) -> String {
    let mut slug = String::new();
    for part in app.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()) {
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&part.to_ascii_lowercase());
    }
    slug.truncate(60);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "dynoscribe".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_everywhere() {
        assert_eq!(name("dsl-kidsgpt-pilot"), "dsl-kidsgpt-pilot");
        assert_eq!(name("../My App\u{202e} \u{1f600}"), "my-app");
        assert_eq!(name(""), "dynoscribe");
        assert_eq!(name("\u{5e9}"), "dynoscribe");
        assert_eq!(name(&"ab-".repeat(40)).len(), "ab-".len() * 20 - 1 + "".len());
    }
}
