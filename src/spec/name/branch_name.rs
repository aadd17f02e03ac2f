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
        if text.is_empty() {
            return Err(Unfit::because("Give the branch that is deployed here."));
        }
        if let Some(why) = trouble(text) {
            let message = format!("git refuses {text:?} as the name of a branch: {why}.");
            return Err(Unfit { message, suggestion: nearest(text) });
        }
        if text.contains("${{") {
            return Err(Unfit::because(
                "GitHub would take ${{ in the name of a branch for an expression, and nothing can escape it there; rename the branch.",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

/// The rule of `git check-ref-format --branch` that a name breaks.
fn trouble(text: &str) -> Option<String> {
    if let Some(c) = text.chars().find(|c| "*?[".contains(*c)) {
        return Some(format!("{c:?} is for patterns, and one environment is fed by one branch"));
    }
    if let Some(c) = text.chars().find(|c| c.is_ascii_control() || " ~^:\\".contains(*c)) {
        return Some(format!("it has the character {c:?} in it"));
    }
    let broken = |part: &str| part.is_empty() || part.starts_with('.') || part.strip_suffix(".lock").is_some();
    let why = if text.starts_with('-') {
        "it begins with a hyphen"
    } else if text.contains("..") || text.contains("@{") || text == "HEAD" {
        "it has .. or @{ in it, or is HEAD"
    } else if text.ends_with('.') {
        "it ends with a dot"
    } else if text.split('/').any(broken) {
        "a part between slashes is empty, begins with a dot or ends with .lock"
    } else {
        return None;
    };
    Some(why.to_owned())
}

/// A name close to this one that git takes. A pattern stands for many branches, so there is none for it.
fn nearest(text: &str) -> Option<String> {
    if text.contains(['*', '?', '[']) {
        return None;
    }
    let text = text.trim().trim_start_matches("refs/heads/").trim_start_matches("origin/");
    let plain: String =
        text.chars().map(|c| if c.is_ascii_control() || " ~^:\\".contains(c) { '-' } else { c }).collect();
    let name = plain.replace("..", ".").replace("@{", "-");
    let name = name.trim_start_matches(['-', '/', '.']).trim_end_matches(['/', '.', '-']);
    let name = name.strip_suffix(".lock").unwrap_or(name);
    (trouble(name).is_none() && !name.contains("${{")).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::BranchName;
    use crate::hostile;
    use proptest::prelude::*;
    use std::process::Command;

    #[test]
    fn a_name_that_git_takes_is_suggested() {
        let suggested = |text: &str| BranchName::parse(text).expect_err("unfit").suggestion;
        assert_eq!(suggested("my branch").as_deref(), Some("my-branch"));
        assert_eq!(suggested("/a//b").as_deref(), None);
        assert_eq!(suggested("release/*"), None);
        assert_eq!(suggested("-x.").as_deref(), Some("x"));
    }

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
