//! A pattern of an ignore file.

use super::{OneLine, Unfit, breaks_line, checked};
use crate::facts::builds;

checked! {
    /// A pattern of an ignore file.
    Pattern
}

impl OneLine for Pattern {
    fn one_line(&self) -> &str {
        &self.0
    }
}

impl Pattern {
    /// # Errors
    /// Says what `.slugignore` cannot say (devcenter `slug-compiler`).
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.trim().is_empty() {
            return Err(Unfit::because("Give a pattern, for example /docs."));
        }
        if text.chars().any(breaks_line) {
            return Err(Unfit::because("A pattern is one line; give each pattern its own."));
        }
        if text.trim() != text {
            return Err(Unfit {
                message: "The pattern begins or ends with a space.".to_owned(),
                suggestion: Self::parse(text.trim()).ok().map(|pattern| pattern.0),
            });
        }
        if text.starts_with('!') {
            return Err(Unfit::because("Heroku's .slugignore has no negation: list what to leave out instead."));
        }
        if text.starts_with('#') {
            return Err(Unfit::because("A line that begins with # is a comment."));
        }
        if let Some(input) = builds::INPUTS.iter().find(|input| hides(text, input.name)) {
            let name = input.name;
            return Err(Unfit::because(format!(
                "It leaves out {name}, and a build that reads {name} fails without it."
            )));
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether it leaves a file at the top of the repository out.
    #[must_use]
    pub fn hides(&self, name: &str) -> bool {
        hides(&self.0, name)
    }

    /// The same pattern as Docker reads one: it matches from the top of the build context, does not tell folders from
    /// files, and writes the negation of a set as `[^…]`.
    #[must_use]
    pub fn in_docker(&self) -> Self {
        let text = self.0.trim_end_matches('/').replace("[!", "[^");
        let anchored = text.contains('/');
        let text = text.trim_start_matches('/');
        // Before a ! or a # it would mean something else at the start of a line.
        Self(if anchored { text.to_owned() } else { ["**/", text].concat() })
    }
}

/// Whether a pattern leaves a file at the top of the repository out, as git reads patterns (git-scm.com, `gitignore`).
fn hides(pattern: &str, name: &str) -> bool {
    let pattern = pattern.strip_prefix('/').unwrap_or(pattern);
    let pattern = pattern.trim_start_matches("**/");
    if pattern.contains('/') {
        // What ends with a slash is a folder; what has one inside lies in a folder.
        return false;
    }
    if !pattern.contains(['*', '?', '[', '\\']) {
        return pattern == name;
    }
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    matches(&pattern, &name)
}

/// Whether a pattern without slashes matches a whole name.
fn matches(pattern: &[char], name: &[char]) -> bool {
    match (pattern, name) {
        ([], name) => name.is_empty(),
        (['*', rest @ ..], name) => (0..=name.len()).any(|at| matches(rest, &name[at..])),
        (['?', rest @ ..], [_, after @ ..]) => matches(rest, after),
        (['[', rest @ ..], [c, after @ ..]) => match set(rest, *c) {
            Some((holds, rest)) => holds && matches(rest, after),
            None => *c == '[' && matches(rest, after),
        },
        (['\\', escaped, rest @ ..], [c, after @ ..]) => escaped == c && matches(rest, after),
        ([first, rest @ ..], [c, after @ ..]) => first == c && matches(rest, after),
        (_, []) => false,
    }
}

/// Whether the set behind a bracket holds a character, and what follows the set; nothing when it does not end.
fn set(pattern: &[char], c: char) -> Option<(bool, &[char])> {
    let (not, inside) = match pattern {
        ['!' | '^', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    // A bracket that comes first belongs to the set.
    let end = 1 + inside.get(1..)?.iter().position(|c| *c == ']')?;
    let (set, rest) = (&inside[..end], &inside[end + 1..]);
    let mut holds = set.contains(&c);
    holds |= set.windows(3).any(|it| it[1] == '-' && (it[0]..=it[2]).contains(&c));
    Some((holds != not, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile;
    use proptest::prelude::*;

    #[test]
    fn what_the_build_reads_is_never_ignored() {
        for bad in ["package.json", "/Procfile", "!x", "# x", "", "a\nb", " a"] {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
        for bad in ["*.json", "*", "/*", "**", "**/*.lock", "*.txt", "Pipfile*", "[p]ackage.json", "yarn?lock", "[!a]*"]
        {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
        for good in ["docs/package.json", "*.md", "package.json/", "a*", "*.sql", "[p", "Proc", ".env.*"] {
            assert!(Pattern::parse(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn docker_reads_patterns_from_the_top() {
        for (ours, dockers) in [
            ("docs/", "**/docs"),
            ("/docs/", "docs"),
            ("a/b", "a/b"),
            ("*.log", "**/*.log"),
            ("**/x", "**/x"),
            ("[!a]b", "**/[^a]b"),
        ] {
            assert_eq!(Pattern::parse(ours).expect(ours).in_docker().as_str(), dockers);
        }
    }

    /// Whether git leaves a file at the top out by a pattern.
    fn git_hides(folder: &std::path::Path, pattern: &str, name: &str) -> bool {
        std::fs::write(folder.join("patterns"), format!("{pattern}\n")).expect("to write");
        std::process::Command::new("git")
            .args(["-c", &format!("core.excludesFile={}", folder.join("patterns").display())])
            .args(["check-ignore", "--no-index", "--quiet", "--", name])
            .current_dir(folder)
            .status()
            .expect("git")
            .success()
    }

    proptest! {
        #![proptest_config(hostile::batched(20))]
        #[test]
        fn patterns_are_gits(pattern in "/?(\\*\\*/)?[ab*?.\\[\\]!^-]{1,5}/?", name in "[ab.-]{1,3}") {
            // git knows more of the corners of a set, such as classes and ranges that run backwards.
            prop_assume!(!pattern.starts_with('!') && !pattern.contains("[]") && !pattern.contains("[!]"));
            prop_assume!(!pattern.contains("[^]") && !pattern.contains('-') && !pattern.contains("***"));
            prop_assume!(name != "." && name != ".." && pattern.matches('[').count() <= 1);
            let folder = std::env::temp_dir().join(format!("dynoscribe-pattern-{}", std::process::id()));
            std::fs::create_dir_all(&folder).expect("a folder");
            if !folder.join(".git").exists() {
                let made = std::process::Command::new("git").args(["init", "--quiet"]).current_dir(&folder).status();
                prop_assert!(made.expect("git").success());
            }
            prop_assert_eq!(super::hides(&pattern, &name), git_hides(&folder, &pattern, &name), "{:?} {:?}", pattern, name);
        }
    }
}
