//! The name of a Private Space.

use super::{Unfit, checked};

checked! {
    /// The name of a Private Space (Platform API v3 schema, `space.name`).
    SpaceName
}

impl SpaceName {
    /// # Errors
    /// Says what Heroku would refuse.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let edge = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        if text.len() >= 3
            && text.chars().all(|c| edge(c) || c == '-')
            && text.starts_with(edge)
            && text.ends_with(edge)
            && !text.contains("--")
        {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit::because(format!(
            "{text:?} cannot be the name of a Private Space: lower-case letters and digits, with single hyphens between them."
        )))
    }
}
