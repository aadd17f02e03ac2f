//! The name of an environment.

use super::{Unfit, checked};

checked! {
    /// The name of an environment.
    EnvironmentName
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
