//! The name of a pipeline.

use super::{Unfit, checked};

checked! {
    /// The name of a pipeline (Platform API v3 schema, `pipeline.name`).
    PipelineName
}

impl PipelineName {
    /// # Errors
    /// Says what Heroku would refuse.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fits = |text: &str| {
            (3..=30).contains(&text.len())
                && text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(inside)
        };
        if fits(text) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit {
            message: format!(
                "Heroku refuses {text:?} as the name of a pipeline: 3 to 30 lower-case letters, digits and hyphens, beginning with a letter."
            ),
            suggestion: Some(text.trim().to_lowercase().replace([' ', '_', '.'], "-")).filter(|it| fits(it)),
        })
    }
}
