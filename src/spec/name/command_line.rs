//! A command.

use super::{OneLine, Unfit, breaks_line, checked};

checked! {
    /// A command for a shell.
    CommandLine
}

impl OneLine for CommandLine {
    fn one_line(&self) -> &str {
        self.0.trim()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_fit_a_procfile() {
        assert!(CommandLine::parse("a\nb", false).is_ok());
        for bad in ["", " ", "a\nb", "a\u{2028}b", "a\\ ", "a\0"] {
            assert!(CommandLine::parse(bad, true).is_err(), "{bad:?}");
        }
        assert_eq!(CommandLine::parse(" a b ", true).expect("fits").one_line(), "a b");
    }
}
