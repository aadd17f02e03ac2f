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
        let Some(after) = after.filter(|rest| !rest.is_empty()) else {
            return Err(Unfit::because("Give an address that begins with https://."));
        };
        let (host, rest) = after.split_at(after.find(['/', '?', '#']).unwrap_or(after.len()));
        let (host, port) = host.split_once(':').unwrap_or((host, "443"));
        let named = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        let numbered = !port.is_empty() && port.len() < 6 && port.bytes().all(|byte| byte.is_ascii_digit());
        if named && numbered && in_uri(rest) {
            return Ok(Self(text.to_owned()));
        }
        Err(Unfit::because(
            "Heroku takes no address with spaces, quotes or letters outside ASCII in it: write these as %XX, and a host in its ASCII form.",
        ))
    }
}

/// Whether a text can stand behind the host of an address (RFC 3986, `path-abempty`, `query`, `fragment`).
fn in_uri(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'()*+,;=%".contains(c);
    let hex = |part: &str| part.len() >= 2 && part.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    text.chars().all(allowed) && text.split('%').skip(1).all(hex) && text.matches('#').count() <= 1
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_uris() {
        for good in ["https://a.example", "http://localhost:8080/a?b=c#d", "https://a.example/%C3%A9'()"] {
            assert!(WebAddress::parse(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a.example",
            "https://",
            "https://a b",
            "https://a/\"",
            "https://\u{e9}.example",
            "https://a/%zz",
            "https://a/#b#c",
            "https://a:b",
        ] {
            assert!(WebAddress::parse(bad).is_err(), "{bad}");
        }
    }
}
