//! Names and texts that Heroku, GitHub, git and a shell can carry: parsed once, at the border.

use crate::facts::limits;
use std::fmt;

/// Why a text does not fit, and what would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    /// What is wrong and how to put it right.
    pub message: String,
    /// A text that fits, close to the one given.
    pub suggestion: Option<String>,
}

impl Unfit {
    fn because(message: impl Into<String>) -> Self {
        Self { message: message.into(), suggestion: None }
    }
}

/// A text that was checked to be one line for every reader of lines.
pub trait OneLine {
    /// The line.
    fn one_line(&self) -> &str;
}

/// Declares a checked text: a type that only its `parse` can make.
macro_rules! checked {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

checked! {
    /// The name of a Heroku app (Platform API v3 schema, `app.name`).
    AppName
}
checked! {
    /// The name of an environment.
    EnvironmentName
}
checked! {
    /// The name of a git branch (`git check-ref-format`) that GitHub can be told to watch.
    BranchName
}
checked! {
    /// The name of a process type.
    ProcessType
}
checked! {
    /// A command for a shell.
    CommandLine
}
checked! {
    /// The key of a config var, or of a build argument.
    ConfigKey
}
checked! {
    /// A path from the top of the repository.
    RepoPath
}
checked! {
    /// A pattern of an ignore file.
    Pattern
}
checked! {
    /// A buildpack: short name or address.
    BuildpackName
}
checked! {
    /// The slug of an add-on service or plan.
    Slug
}
checked! {
    /// An address for people.
    WebAddress
}
checked! {
    /// The path of an address, beginning with a slash.
    UrlPath
}

impl OneLine for ProcessType {
    fn one_line(&self) -> &str {
        &self.0
    }
}

impl OneLine for Pattern {
    fn one_line(&self) -> &str {
        &self.0
    }
}

impl OneLine for CommandLine {
    fn one_line(&self) -> &str {
        self.0.trim()
    }
}

impl AppName {
    /// # Errors
    /// Says what Heroku would refuse, with a name that it would take.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if Self::fits(text) {
            return Ok(Self(text.to_owned()));
        }
        if text.is_empty() {
            return Err(Unfit::because("Give the name of the Heroku app."));
        }
        Err(Unfit {
            message: format!(
                "Heroku refuses {text:?} as the name of an app: 3 to {} lower-case letters, digits and hyphens, \
                 beginning with a letter and not ending with a hyphen.",
                limits::APP_NAME.most
            ),
            suggestion: Self::close_to(text),
        })
    }

    fn fits(text: &str) -> bool {
        (3..=limits::APP_NAME.most).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !text.ends_with('-')
    }

    fn close_to(text: &str) -> Option<String> {
        let mut name = String::new();
        for c in text.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => name.push(c),
                _ if !name.ends_with('-') => name.push('-'),
                _ => {}
            }
        }
        let name = name.trim_start_matches(|c: char| !c.is_ascii_lowercase());
        let name: String = name.chars().take(limits::APP_NAME.most).collect();
        let name = name.trim_end_matches('-');
        Self::fits(name).then(|| name.to_owned())
    }
}

impl EnvironmentName {
    /// # Errors
    /// Says what GitHub or the command line could not take.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.trim().is_empty() {
            return Err(Unfit::because("Name the environment, for example production."));
        }
        if text.trim() != text {
            return Err(Unfit {
                message: "The name begins or ends with a space, which nobody sees on a command line.".to_owned(),
                suggestion: Self::parse(text.trim()).ok().map(|name| name.0),
            });
        }
        if text.starts_with('-') {
            return Err(Unfit::because("A name that begins with a hyphen reads as an option on a command line."));
        }
        if text.chars().any(char::is_control) {
            return Err(Unfit::because("The name has a control character in it, which a menu on GitHub cannot show."));
        }
        if text.contains("${{") {
            return Err(Unfit::because("GitHub would evaluate ${{ as an expression; choose another name."));
        }
        if text.chars().count() > 255 {
            return Err(Unfit::because("GitHub takes at most 255 characters for the name of an environment."));
        }
        Ok(Self(text.to_owned()))
    }
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
        let broken = |part: &str| part.is_empty() || part.starts_with('.') || has_suffix(part, ".lock");
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

fn has_suffix(text: &str, suffix: &str) -> bool {
    text.strip_suffix(suffix).is_some()
}

impl ProcessType {
    /// # Errors
    /// Says what Heroku would refuse; with `container`, what a Docker registry would refuse as well.
    pub fn parse(text: &str, container: bool) -> Result<Self, Unfit> {
        if text.is_empty() {
            return Err(Unfit::because("Name the process type; web receives HTTP."));
        }
        let length = limits::PROCESS_TYPE.most;
        if text.len() > length || !text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
            return Err(Unfit::because(format!(
                "Heroku refuses {text:?} as a process type: at most {length} letters, digits, hyphens and underscores."
            )));
        }
        let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let image_name = !text.chars().any(|c| c.is_ascii_uppercase())
            && text.starts_with(edge)
            && text.ends_with(edge)
            && !text.contains("___")
            && !text.contains("-_")
            && !text.contains("_-");
        if container && !image_name {
            return Err(Unfit::because(format!(
                "{text:?} cannot be part of an image's name: lower-case letters and digits, with single hyphens or \
                 underscores between them."
            )));
        }
        Ok(Self(text.to_owned()))
    }
}

impl CommandLine {
    /// # Errors
    /// Says what a shell cannot be given; with `procfile`, what does not fit its one line as well.
    pub fn parse(text: &str, procfile: bool) -> Result<Self, Unfit> {
        if text.trim().is_empty() {
            return Err(Unfit::because("Give the command."));
        }
        if text.contains('\0') {
            return Err(Unfit::because("The command has a NUL character in it, which no command can carry."));
        }
        if procfile && text.trim().chars().any(breaks_line) {
            return Err(Unfit::because(
                "A line of the Procfile is one command; join commands with &&, or put them into a script.",
            ));
        }
        if procfile && text.trim_end() != text && text.trim_end().ends_with('\\') {
            return Err(Unfit::because(
                "Heroku takes spaces off the end of a Procfile line, and this backslash would then stand alone.",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

/// Whether some reader begins a new line at this character, or ends the text at it.
fn breaks_line(c: char) -> bool {
    matches!(c, '\0' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

impl ConfigKey {
    /// # Errors
    /// Says what Heroku or a process's environment cannot take (devcenter `config-vars`).
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.is_empty() {
            return Err(Unfit::because("Give the key, for example DATABASE_URL."));
        }
        if !Self::fits(text) {
            return Err(Unfit {
                message: format!(
                    "{text:?} cannot be a key: letters, digits and underscores, not beginning with a digit."
                ),
                suggestion: Self::close_to(text),
            });
        }
        Ok(Self(text.to_owned()))
    }

    fn close_to(text: &str) -> Option<String> {
        let key: String = text.trim().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
        let key = key.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
        Self::fits(key).then(|| key.to_owned())
    }

    fn fits(text: &str) -> bool {
        !text.is_empty()
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && !text.starts_with(|c: char| c.is_ascii_digit())
    }
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
        let name = text.trim_start_matches('/');
        if crate::facts::builds::INPUTS.iter().any(|input| input.name == name) {
            return Err(Unfit::because(format!("Heroku's build reads {name}: without it the build fails.")));
        }
        Ok(Self(text.to_owned()))
    }
}

impl BuildpackName {
    /// # Errors
    /// Says what is neither a short name nor an address.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.is_empty() {
            return Err(Unfit::because("Give a buildpack, for example heroku/nodejs."));
        }
        if !text.contains('/') || text.starts_with('-') || text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Err(Unfit::because(
                "Give a short name such as heroku/python, or the address of a Git repository or tarball.",
            ));
        }
        Ok(Self(text.to_owned()))
    }
}

impl Slug {
    /// # Errors
    /// Says what cannot be the slug of an add-on.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.is_empty() && text.chars().all(inside) && !text.starts_with('-') {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit {
            message: if text.is_empty() {
                "Give the service, for example heroku-postgresql.".to_owned()
            } else {
                format!("{text:?} cannot be the name of an add-on: lower-case letters, digits and hyphens.")
            },
            suggestion: Some(text.trim().to_lowercase()).filter(|it| it != text && Self::parse(it).is_ok()),
        })
    }
}

impl WebAddress {
    /// # Errors
    /// Says what is not the address of a page.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if after.is_some_and(|rest| !rest.is_empty()) && !text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit::because("Give an address that begins with https://."))
    }
}

impl UrlPath {
    /// # Errors
    /// Says what cannot be the path of an address.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.starts_with('/') && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit {
            message: "Give a path that begins with a slash, such as /health; write other than ASCII as %XX.".to_owned(),
            suggestion: Some(["/", text.trim()].concat())
                .filter(|path| !text.starts_with('/') && Self::parse(path).is_ok()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile;
    use proptest::prelude::*;
    use std::process::Command;

    #[test]
    fn app_names_are_herokus() {
        for good in ["abc", "dsl-kidsgpt-pilot", "a--b", &"a".repeat(30)] {
            assert!(AppName::parse(good).is_ok(), "{good}");
        }
        for (bad, suggestion) in [
            ("My App", Some("my-app")),
            ("ab", None),
            ("-x-", None),
            ("9lives", Some("lives")),
            (&*"a".repeat(31), Some(&*"a".repeat(30))),
            ("caf\u{e9} bar_", Some("caf-bar")),
        ] {
            assert_eq!(AppName::parse(bad).expect_err(bad).suggestion.as_deref(), suggestion, "{bad}");
        }
    }

    #[test]
    fn process_types_fit_their_place() {
        assert!(ProcessType::parse("Worker_1", false).is_ok());
        for bad in ["Worker", "-a", "a-", "a-_b", "a___b"] {
            assert!(ProcessType::parse(bad, true).is_err(), "{bad}");
        }
        assert!(ProcessType::parse("a__b-c--d", true).is_ok());
    }

    #[test]
    fn commands_fit_a_procfile() {
        assert!(CommandLine::parse("a\nb", false).is_ok());
        for bad in ["", " ", "a\nb", "a\u{2028}b", "a\\ ", "a\0"] {
            assert!(CommandLine::parse(bad, true).is_err(), "{bad:?}");
        }
        assert_eq!(CommandLine::parse(" a b ", true).expect("fits").one_line(), "a b");
    }

    #[test]
    fn what_the_build_reads_is_never_ignored() {
        for bad in ["package.json", "/Procfile", "!x", "# x", "", "a\nb", " a"] {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
        assert!(Pattern::parse("docs/package.json").is_ok());
    }

    #[test]
    fn keys_are_suggested() {
        assert_eq!(ConfigKey::parse("1my-key").expect_err("refused").suggestion.as_deref(), Some("my_key"));
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
