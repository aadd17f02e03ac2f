//! The name of a Heroku app.

use super::{Unfit, checked};
use crate::facts::limits;

checked! {
    /// The name of a Heroku app (Platform API v3 schema, `app.name`).
    AppName
}

impl AppName {
    /// # Errors
    /// Says what Heroku would refuse, with a name that it would take.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if Self::fits(text) {
            return Ok(Self(text.to_owned()));
        }
        if text.is_empty() {
            return Err(Unfit::because("Give the name of the Heroku app."));
        }
        Err(Unfit {
            message: format!(
                "Heroku refuses {text:?} as the name of an app: 3 to {} lower-case letters, digits and hyphens, \
                 beginning with a letter and not ending with a hyphen.",
                limits::APP_NAME.most
            ),
            suggestion: Self::close_to(text),
        })
    }

    fn fits(text: &str) -> bool {
        (3..=limits::APP_NAME.most).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
            && !text.ends_with('-')
    }

    fn close_to(text: &str) -> Option<String> {
        let mut name = String::new();
        for c in text.chars().flat_map(char::to_lowercase) {
            match c {
                'a'..='z' | '0'..='9' => name.push(c),
                _ if !name.ends_with('-') => name.push('-'),
                _ => {}
            }
        }
        let name = name.trim_start_matches(|c: char| !c.is_ascii_lowercase());
        let name: String = name.chars().take(limits::APP_NAME.most).collect();
        let name = name.trim_end_matches('-');
        Self::fits(name).then(|| name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn app_names_are_herokus() {
        for good in ["abc", "dsl-kidsgpt-pilot", "a--b", &"a".repeat(30)] {
            assert!(AppName::parse(good).is_ok(), "{good}");
        }
        for (bad, suggestion) in [
            ("My App", Some("my-app")),
            ("ab", None),
            ("-x-", None),
            ("9lives", Some("lives")),
            (&*"a".repeat(31), Some(&*"a".repeat(30))),
            ("caf\u{e9} bar_", Some("caf-bar")),
        ] {
            assert_eq!(AppName::parse(bad).expect_err(bad).suggestion.as_deref(), suggestion, "{bad}");
        }
    }
}
