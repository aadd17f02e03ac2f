//! The slug of an add-on service or plan.

use super::{Unfit, checked};

checked! {
    /// The slug of an add-on service or plan.
    Slug
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
