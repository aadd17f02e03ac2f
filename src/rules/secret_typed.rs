//! A secret that was typed as a value.

use super::case::{Case, set_value};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::Half;
use crate::spec::{Edit, Field, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "secret-typed",
    severity: Severity::Error,
    title: "A secret stands in the spec",
    why: prose("What is typed as a value is written into the files, and with them into the repository and its history, where everybody with access reads it for ever. A secret is asked for, or made, when the script runs. One that was committed has to be revoked."),
    sources: &[
        Source::new("docs.github.com, about-secret-scanning, supported patterns", "2026-11-23"),
        Source::new("Platform API v3, tokens with the prefix HRKU-", "2026-11-22"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "PAYMENT_API_KEY", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"),
    good: |spec| super::example::value(spec, "PAYMENT_API_KEY", Value::Asked),
};

/// How secrets of known issuers begin, and how many characters follow at least.
const SHAPES: [(&str, usize); 22] = [
    ("sk-", 20),
    ("sk_live_", 10),
    ("sk_test_", 10),
    ("rk_live_", 10),
    ("whsec_", 16),
    ("ghp_", 20),
    ("gho_", 20),
    ("ghs_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("HRKU-", 20),
    ("AKIA", 16),
    ("ASIA", 16),
    ("AIza", 30),
    ("xoxb-", 16),
    ("xoxp-", 16),
    ("SG.", 30),
    ("key-", 32),
    ("npm_", 30),
    ("pypi-", 30),
    ("hf_", 20),
    ("eyJhbGciOi", 20),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts() {
        let Some(what) = secret(&text.var.key, text.text) else { continue };
        let message = format!("{what} stands here in plain text and would be written into the files. Let the script ask for it.");
        hits.push(Hit::new(text.at, message).safe("Ask for it when the script runs", set_value(&text, Value::Asked)));
    }
    for image in &case.spec.images {
        for arg in &image.build_args {
            if let Some(what) = secret(&arg.name, &arg.value) {
                let at = Field::BuildArg(image.id, arg.id, Half::Value);
                let message = format!("{what} as a build argument stays readable in the image's history.");
                hits.push(Hit::new(at, message).review("Empty it", Edit::Text(at, String::new())));
            }
        }
    }
    for command in case.commands() {
        if let Some(shape) = command.text.split(|c: char| c.is_whitespace() || "='\"".contains(c)).find_map(shape) {
            hits.push(Hit::new(command.at, format!("{shape} stands in a command, which is written into the files and logged.")));
        }
    }
    hits
}

/// Whether a value is a secret, whatever it is called.
#[must_use]
pub fn is_secret_value(value: &str) -> bool {
    shape(value).is_some() || password_in_address(value) || is_hook(value)
}

/// Whether a value is a secret, by itself or by the key that it is under.
#[must_use]
pub fn is_secret(key: &str, value: &str) -> bool {
    secret(key, value).is_some()
}

/// What kind of secret a value is, if it is one.
fn secret(key: &str, value: &str) -> Option<&'static str> {
    let value = value.trim();
    if let Some(what) = shape(value) {
        return Some(what);
    }
    if password_in_address(value) {
        return Some("An address with a password");
    }
    if is_hook(value) {
        return Some("A webhook's address, which is its key,");
    }
    ((is_secret_key(key) && looks_real(value)) || (looks_random(value) && !is_digest_key(key))).then_some("A secret")
}

fn shape(value: &str) -> Option<&'static str> {
    if value.starts_with("-----BEGIN") && value.contains("PRIVATE KEY") {
        return Some("A private key");
    }
    let long = |rest: &str, most: usize| rest.len() >= most && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    SHAPES.iter().any(|(start, most)| value.strip_prefix(start).is_some_and(|rest| long(rest, *most))).then_some("A key")
}

fn password_in_address(value: &str) -> bool {
    let Some((_, rest)) = value.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return false };
    user.split_once(':').is_some_and(|(_, password)| !password.is_empty() && !password.contains('{') && !password.starts_with('$'))
}

/// Whether a key is that of a secret.
#[must_use]
pub fn is_secret_key(key: &str) -> bool {
    let key = key.to_uppercase();
    let not = ["PUBLIC", "_EXPIR", "_TTL", "_LENGTH", "_FILE", "_PATH", "_URL", "_NAME", "_HEADER", "_TYPE", "_LIMIT", "_COUNT", "MAX_TOKEN", "TOKENS", "_ID", "PUBLISHABLE", "_MIN", "_MAX", "_ENABLED", "_ALGORITHM", "_VERSION", "_REQUIRED"];
    if not.iter().any(|it| key.contains(it)) || key.starts_with("ENABLE_") {
        return false;
    }
    ["SECRET", "PASSWORD", "PASSWD", "PRIVATE_KEY", "API_KEY", "APIKEY", "ACCESS_KEY", "AUTH_TOKEN", "ACCESS_TOKEN", "ENCRYPTION_KEY", "_TOKEN", "_PASS", "CREDENTIALS", "SECRET_KEY_BASE", "MASTER_KEY"]
        .iter()
        .any(|it| key.contains(it))
}

/// Whether a value of a secret key is meant as the secret itself.
fn looks_real(value: &str) -> bool {
    let word = value.to_lowercase();
    let calm = ["", "true", "false", "none", "null", "0", "1", "yes", "no", "on", "off", "required", "disabled", "optional"];
    !calm.contains(&word.as_str()) && !value.contains("{app") && !super::placeholder::is_placeholder(value) && value.parse::<f64>().is_err()
}

/// Addresses that let whoever has them write.
fn is_hook(value: &str) -> bool {
    ["https://hooks.slack.com/services/", "https://discord.com/api/webhooks/", "https://discordapp.com/api/webhooks/"]
        .iter()
        .any(|start| value.len() > start.len() && value.starts_with(start))
}

/// Whether a value looks drawn by lot: 64 or more digits of a hexadecimal number, as `openssl rand -hex 32` writes it,
/// or 40 and more letters of both cases and digits that no word looks like.
fn looks_random(value: &str) -> bool {
    let hex = value.len() >= 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let coded = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=_-".contains(&byte);
    if hex || value.len() < 40 || !value.bytes().all(coded) {
        return hex;
    }
    // In words and paths neighbours are of one kind; in what is drawn by lot every second is not.
    let kind = |byte: &u8| (byte.is_ascii_uppercase(), byte.is_ascii_digit(), byte.is_ascii_lowercase());
    let bytes = value.as_bytes();
    let turns = bytes.windows(2).filter(|pair| kind(&pair[0]) != kind(&pair[1])).count();
    turns * 5 > bytes.len() * 2
}

/// Keys of sums and names of versions, which look like that and are no secret.
fn is_digest_key(key: &str) -> bool {
    let key = key.to_uppercase();
    ["SHA", "COMMIT", "REVISION", "HASH", "DIGEST", "CHECKSUM", "VERSION", "FINGERPRINT", "PUBLIC", "PUBLISHABLE", "_ID"]
        .iter()
        .any(|it| key.contains(it))
}
