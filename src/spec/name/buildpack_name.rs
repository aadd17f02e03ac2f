//! A buildpack.

use super::{Unfit, checked};

checked! {
    /// A buildpack: short name or address.
    BuildpackName
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
