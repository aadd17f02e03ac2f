//! Hiding what nobody else should read.

use crate::rules;

/// What stands in place of a secret.
const HIDDEN: &str = "•••";

/// A line of a log without keys, passwords, tokens, e-mail addresses and addresses of machines. What is left has as many
/// lines as before.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = "";
    for piece in pieces(text) {
        if piece.chars().next().is_some_and(is_word) {
            out.push_str(&word(before, piece));
            before = piece;
        } else {
            out.push_str(piece);
        }
    }
    out
}

/// Words and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let kind = is_word(first);
        let end = rest.find(|c| is_word(c) != kind).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

const fn is_word(c: char) -> bool {
    !matches!(
        c,
        ' ' | '\t' | '\r' | '\n' | '"' | '\'' | '`' | ',' | ';' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>'
    )
}

fn word(before: &str, word: &str) -> String {
    let introduced =
        ["Bearer", "bearer", "Basic", "token", "Token:", "Authorization:", "password:", "Password:", "secret:", "key:"];
    if introduced.contains(&before) && word.len() >= 8 {
        return HIDDEN.to_owned();
    }
    if machine(word) == HIDDEN {
        return HIDDEN.to_owned();
    }
    if let Some((scheme, rest)) = word.split_once("://") {
        let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        let host = match authority.rsplit_once('@') {
            Some((_, host)) => [HIDDEN, "@", &machine(host)].concat(),
            None => machine(authority),
        };
        return [scheme, "://", &host, &query(path)].concat();
    }
    if let Some((key, value)) = word.split_once(['=', ':']).filter(|(key, value)| !key.is_empty() && !value.is_empty())
    {
        let sign = &word[key.len()..=key.len()];
        if rules::is_secret_key(key) || rules::is_secret_value(value) {
            return [key, sign, HIDDEN].concat();
        }
        return [key, sign, &plain(value)].concat();
    }
    plain(word)
}

fn plain(word: &str) -> String {
    if rules::is_secret_value(word) || is_mail(word) {
        return HIDDEN.to_owned();
    }
    machine(word)
}

/// The part of an address behind the machine, with the values of its parameters that are secrets hidden.
fn query(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else { return path.to_owned() };
    let hide = |pair: &str| match pair.split_once('=') {
        Some((key, value)) if rules::is_secret_key(&["_", key].concat()) || rules::is_secret_value(value) => {
            [key, "=", HIDDEN].concat()
        }
        _ => pair.to_owned(),
    };
    let pairs: Vec<String> = query.split('&').map(hide).collect();
    [path, "?", &pairs.join("&")].concat()
}

fn is_mail(word: &str) -> bool {
    let word = word.trim_end_matches(['.', ':']);
    word.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.starts_with('.') && !host.contains('/')
    })
}

/// A word in which the numbers of machines are hidden, but for those that every machine has.
fn machine(word: &str) -> String {
    let (address, port) = match word.rsplit_once(':') {
        Some((address, port)) if !address.contains(':') && port.bytes().all(|byte| byte.is_ascii_digit()) => {
            (address, &word[address.len()..])
        }
        _ => (word, ""),
    };
    let four: Vec<&str> = address.split('.').collect();
    let number = |part: &&str| part.len() <= 3 && part.parse::<u8>().is_ok();
    let fourth = four.len() == 4 && four.iter().all(number) && !address.starts_with("127.") && address != "0.0.0.0";
    let groups = word.split(':').count();
    let sixth = groups >= 4
        && word.len() > 6
        && word.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':')
        && word.contains(|c: char| c.is_ascii_alphabetic());
    if fourth {
        return [HIDDEN, port].concat();
    }
    if sixth {
        return HIDDEN.to_owned();
    }
    word.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn secrets_are_hidden_and_the_rest_stays() {
        for (text, shown) in [
            ("at=error code=H10 fwd=\"203.0.113.7\" dyno=web.1", "at=error code=H10 fwd=\"•••\" dyno=web.1"),
            (
                "postgres://u:pw@ec2-1.example.com:5432/d?sslmode=require",
                "postgres://•••@ec2-1.example.com:5432/d?sslmode=require",
            ),
            ("Deployed by ada@example.org", "Deployed by •••"),
            ("Authorization: Bearer abcdefgh12345678", "Authorization: Bearer •••"),
            ("HEROKU_API_KEY=HRKU-AAAA-bbbb", "HEROKU_API_KEY=•••"),
            ("key ghp_abcdefghijklmnopqrstuvwxyz0123456789 leaked", "key ••• leaked"),
            ("GET /cb?code=4/abc&access_token=xyz123", "GET /cb?code=4/abc&access_token=xyz123"),
            ("https://a.example/cb?access_token=xyz123", "https://a.example/cb?access_token=•••"),
            ("listening on 0.0.0.0:3000 and 127.0.0.1:5000", "listening on 0.0.0.0:3000 and 127.0.0.1:5000"),
            ("2026-02-17T21:04:31.000000+00:00 app[web.1]: ok", "2026-02-17T21:04:31.000000+00:00 app[web.1]: ok"),
            ("from 2001:db8:85a3::8a2e:370:7334", "from •••"),
            ("npm ERR! code ERESOLVE", "npm ERR! code ERESOLVE"),
        ] {
            assert_eq!(mask(text), shown);
        }
    }

    proptest! {
        #![proptest_config(crate::hostile::config())]

        #[test]
        fn lines_stay_lines(text in crate::hostile::text()) {
            prop_assert_eq!(mask(&text).lines().count(), text.lines().count());
        }
    }
}
