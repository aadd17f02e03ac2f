//! Lists of origins that may call an app, in config vars such as `CORS_ALLOW_ORIGIN`.

use super::case::{Case, Typed};

/// The texts of config vars that hold allowed origins.
pub(super) fn texts<'a>(case: &Case<'a>) -> Vec<Typed<'a>> {
    let mut all = case.texts();
    all.retain(|it| is_origins(&it.var.key) && !it.text.trim().is_empty());
    all
}

fn is_origins(key: &str) -> bool {
    let key = key.to_uppercase();
    let named = key.contains("ORIGIN") && (key.contains("CORS") || key.contains("ALLOW"));
    named || ["CORS_URLS", "CORS_WHITELIST", "CORS_HOSTS"].contains(&key.as_str())
}

/// The origins with the separators behind them, none lost: joined they are the text.
pub(super) fn parts(text: &str) -> Vec<(&str, &str)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(is_separator).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        let next = after.find(|c| !is_separator(c)).unwrap_or(after.len());
        parts.push((part, &after[..next]));
        rest = &after[next..];
    }
    parts
}

const fn is_separator(c: char) -> bool {
    matches!(c, ',' | ';' | ' ' | '\t' | '\n')
}

/// The text with each origin changed.
pub(super) fn change(text: &str, new: impl Fn(&str) -> String) -> String {
    parts(text).into_iter().flat_map(|(part, separator)| [new(part), separator.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        for text in ["", "a", "a;b", " a, b ;", ",,", "{app_url};http://localhost:8080"] {
            assert_eq!(change(text, str::to_owned), text);
        }
        assert_eq!(parts("a; b"), [("a", "; "), ("b", "")]);
    }
}
