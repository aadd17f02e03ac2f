//! The name of a Postgres extension.

use super::{Unfit, checked};

checked! {
    /// The name of a Postgres extension.
    ExtensionName
}

impl ExtensionName {
    /// # Errors
    /// Says what is not the name of an extension.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
        if text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(inside) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit {
            message: format!(
                "{text:?} is no name of a Postgres extension: lower-case letters, digits, underscores and hyphens, such as vector or uuid-ossp."
            ),
            // People call it by the name of its project.
            suggestion: match text.trim().to_lowercase().as_str() {
                "pgvector" => Some("vector".to_owned()),
                lower if lower != text => Self::parse(lower).ok().map(|name| name.0),
                _ => None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn extensions_are_postgres_names() {
        for good in ["vector", "uuid-ossp", "pg_stat_statements"] {
            assert!(ExtensionName::parse(good).is_ok(), "{good}");
        }
        for (bad, suggestion) in [("", None), (" Vector", Some("vector")), ("a\";", None)] {
            assert_eq!(ExtensionName::parse(bad).expect_err(bad).suggestion.as_deref(), suggestion, "{bad}");
        }
    }
}
