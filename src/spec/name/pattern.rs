//! A pattern of an ignore file.

use super::{OneLine, Unfit, breaks_line, checked};

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
        let name = text.trim_start_matches('/');
        if crate::facts::builds::INPUTS.iter().any(|input| input.name == name) {
            return Err(Unfit::because(format!("Heroku's build reads {name}: without it the build fails.")));
        }
        Ok(Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_build_reads_is_never_ignored() {
        for bad in ["package.json", "/Procfile", "!x", "# x", "", "a\nb", " a"] {
            assert!(Pattern::parse(bad).is_err(), "{bad}");
        }
        assert!(Pattern::parse("docs/package.json").is_ok());
    }
}
