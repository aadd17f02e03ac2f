//! The name of a team.

use super::{Unfit, checked};

checked! {
    /// The name of a team, as a command can be given it.
    TeamName
}

impl TeamName {
    /// # Errors
    /// Says what cannot be the name of a team.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let inside = |c: char| c.is_ascii_alphanumeric() || "-_.@".contains(c);
        if text.starts_with(|c: char| c.is_ascii_alphanumeric()) && text.chars().all(inside) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit::because(format!(
            "{text:?} cannot be the name of a team: letters, digits, hyphens, dots and underscores, as heroku teams lists them."
        )))
    }
}
