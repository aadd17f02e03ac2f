//! The name of a git branch.

use super::{Unfit, checked};

checked! {
    /// The name of a git branch (`git check-ref-format`) that GitHub can be told to watch.
    BranchName
}

impl BranchName {
    /// # Errors
    /// Says which rule of `git check-ref-format` the name breaks.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let refuse = |why: &str| Err(Unfit::because(format!("git refuses {text:?} as the name of a branch: {why}.")));
        if text.is_empty() {
            return Err(Unfit::because("Give the branch that is deployed here."));
        }
        if let Some(c) = text.chars().find(|c| c.is_ascii_control() || " ~^:?*[\\".contains(*c)) {
            return refuse(&format!("it has the character {c:?} in it"));
        }
        if text.starts_with('-') {
            return refuse("it begins with a hyphen");
        }
        if text.contains("..") || text.contains("@{") || text == "HEAD" {
            return refuse("it has .. or @{ in it, or is HEAD");
        }
        if text.ends_with('.') {
            return refuse("it ends with a dot");
        }
        let broken = |part: &str| part.is_empty() || part.starts_with('.') || part.strip_suffix(".lock").is_some();
        if text.split('/').any(broken) {
            return refuse("a part between slashes is empty, begins with a dot or ends with .lock");
        }
        if text.contains("${{") {
            return Err(Unfit::because(
                "GitHub would take ${{ in the name of a branch for an expression, and nothing can escape it there; rename the branch.",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::BranchName;
    use crate::hostile;
    use proptest::prelude::*;
    use std::process::Command;

    proptest! {
        #![proptest_config(hostile::batched(10))]
        #[test]
        fn branch_names_are_gits(text in prop_oneof![hostile::text_without_nul(), "[a-z@{}./-]{1,8}(lock)?"]) {
            let git = Command::new("git").args(["check-ref-format", "--branch", &text]).output().expect("git");
            let ours = BranchName::parse(&text).is_ok();
            // `--branch` also reads `@{-1}`; the name of a branch is what comes out unchanged.
            let same = git.status.success() && git.stdout == format!("{text}\n").as_bytes();
            prop_assert_eq!(ours, same && !text.contains("${{"), "{:?}", text);
        }
    }
}
