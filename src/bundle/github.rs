//! Addresses on GitHub where a file can be put without git on a machine.

use crate::artifacts::Artifact;

/// How long an address may be that GitHub takes. Its servers refuse more than about 8 KB; what is longer is pasted.
const LONGEST: usize = 7_000;

/// Where a file is put on GitHub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    /// At this address it begins with its text in it.
    Filled(String),
    /// The text is too long for an address: at this one the file begins empty, with its path.
    Empty(String),
}

/// The page of a repository, `owner/name`, that makes a file on a branch: with the text in it, where it is not too long.
/// Whether there is such a file already is not known here; GitHub says so.
#[must_use]
pub fn put(repository: &str, branch: &str, file: &Artifact) -> Put {
    let head =
        ["https://github.com/", repository, "/new/", &escaped(branch, "/"), "?filename=", &escaped(file.path, "/")];
    let head = head.concat();
    let filled = [&head, "&value=", &escaped(&file.text(), "")].concat();
    if filled.len() <= LONGEST { Put::Filled(filled) } else { Put::Empty(head) }
}

/// A text as a part of an address: everything but letters, digits and `-._~` as the bytes of UTF-8 in hexadecimal.
fn escaped(text: &str, kept: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        let c = char::from(byte);
        if c.is_ascii_alphanumeric() || "-._~".contains(c) || (byte.is_ascii() && kept.contains(c)) {
            out.push(c);
        } else {
            const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
            out.extend(['%', DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::testing::file;

    #[test]
    fn a_short_file_goes_with_its_text() {
        let one = file("docs/a.md", false, &["50 % & \u{e9}#".into()]);
        assert_eq!(
            put("o/r", "feature/x y", &one),
            Put::Filled(
                "https://github.com/o/r/new/feature/x%20y?filename=docs/a.md&value=50%20%25%20%26%20%C3%A9%23%0A"
                    .into()
            )
        );
    }

    #[test]
    fn a_long_file_goes_without() {
        let one = file("Procfile", false, &["x".repeat(LONGEST)]);
        assert_eq!(put("o/r", "main", &one), Put::Empty("https://github.com/o/r/new/main?filename=Procfile".into()));
    }
}
