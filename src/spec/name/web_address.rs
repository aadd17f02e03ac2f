//! Addresses, and paths of addresses.

use super::{Unfit, checked};

checked! {
    /// An address for people.
    WebAddress
}

impl WebAddress {
    /// # Errors
    /// Says what is not the address of a page.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        let after = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if after.is_some_and(|rest| !rest.is_empty()) && !text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit::because("Give an address that begins with https://."))
    }
}

checked! {
    /// The path of an address, beginning with a slash.
    UrlPath
}

impl UrlPath {
    /// # Errors
    /// Says what cannot be the path of an address.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.starts_with('/') && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit {
            message: "Give a path that begins with a slash, such as /health; write other than ASCII as %XX.".to_owned(),
            suggestion: Some(["/", text.trim()].concat())
                .filter(|path| !text.starts_with('/') && Self::parse(path).is_ok()),
        })
    }
}
