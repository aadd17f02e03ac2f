//! The name of a process type.

use super::{OneLine, Unfit, checked};
use crate::facts::limits;

checked! {
    /// The name of a process type.
    ProcessType
}

impl OneLine for ProcessType {
    fn one_line(&self) -> &str {
        &self.0
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn process_types_fit_their_place() {
        assert!(ProcessType::parse("Worker_1", false).is_ok());
        for bad in ["Worker", "-a", "a-", "a-_b", "a___b"] {
            assert!(ProcessType::parse(bad, true).is_err(), "{bad}");
        }
        assert!(ProcessType::parse("a__b-c--d", true).is_ok());
    }
}
