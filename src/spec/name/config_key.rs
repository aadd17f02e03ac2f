//! The key of a config var.

use super::{Unfit, checked};

checked! {
    /// The key of a config var, or of a build argument.
    ConfigKey
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_suggested() {
        assert_eq!(ConfigKey::parse("1my-key").expect_err("refused").suggestion.as_deref(), Some("my_key"));
    }
}
