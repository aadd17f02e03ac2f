//! A spec as a part of an address, and back.
//!
//! The rule of this room: a link carries the whole spec behind `#`, which no server is told; it begins with the version
//! of its form, and a form that was ever given out is read for ever; it never carries a secret. The form of version 1 is
//! the spec's JSON without what is at its default, as a zlib stream, whose sum tells when something was lost on the way,
//! in the letters of base64 that an address can hold.

use crate::rules;
use crate::spec::{Field, Finding, ReadError, Spec, read};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as LETTERS;
use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
use serde_json::Value;
use std::fmt;

/// What stands before the version's own text.
const VERSION: &str = "v1.";
/// How hard the compressor tries; higher gains a byte in a hundred.
const EFFORT: u8 = 9;
/// How many bytes a link may grow to: a hundred times the largest deployment that anybody described.
const MOST: usize = 4 << 20;

/// A spec as a text for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The text, in letters, digits, `-`, `_` and `.`.
    pub text: String,
    /// Where a secret stood, which the link does not carry.
    pub withheld: Vec<Field>,
}

/// Why a link is not a spec.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It has another form than this version knows.
    Version,
    /// A character that no link has, and its place, counted from 1.
    Character(char, usize),
    /// Something was lost on the way, or changed.
    Damaged,
    /// What came out is not a spec.
    Spec(ReadError),
}

impl fmt::Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Version => write!(
                out,
                "The link has a form that this Dynoscribe does not know: it begins with neither {VERSION:?} nor anything \
                 older. A newer Dynoscribe may read it."
            ),
            Self::Character(c, at) => write!(
                out,
                "The link has {c:?} at place {at}, which no link has. Something that it was sent with may have changed it; \
                 copy it once more."
            ),
            Self::Damaged => write!(
                out,
                "The link is not whole: its end may have been cut off, or a part of it changed. Copy it once more, all of it."
            ),
            Self::Spec(error) => write!(out, "The link was read, but what it carries is no spec: {error}"),
        }
    }
}

/// The parts of what stands behind `#`, such as `spec=v1.abc&line=Procfile:2`, by their names.
#[must_use]
pub fn parts(fragment: &str) -> Vec<(&str, &str)> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    fragment.split('&').filter_map(|part| part.split_once('=')).collect()
}

/// The part of [`parts`] that is a spec.
pub const SPEC: &str = "spec";

/// A spec as a text for an address, without any secret that was typed into it.
#[must_use]
pub fn encode(spec: &Spec) -> Shared {
    let (spec, withheld) = without_secrets(spec);
    let mut json = serde_json::to_value(&spec).unwrap_or_default();
    thin(&mut json);
    Shared { text: pack(&json.to_string()), withheld }
}

/// Any text as a part of an address.
#[must_use]
pub fn pack(text: &str) -> String {
    [VERSION, &LETTERS.encode(compress_to_vec_zlib(text.as_bytes(), EFFORT))].concat()
}

/// Reads a text of [`pack`].
///
/// # Errors
/// Says what is wrong with it.
pub fn unpack(text: &str) -> Result<String, LinkError> {
    let letters = text.trim().strip_prefix(VERSION).ok_or(LinkError::Version)?;
    let strange = |(_, c): &(usize, char)| !(c.is_ascii_alphanumeric() || "-_".contains(*c));
    if let Some((at, c)) = letters.chars().enumerate().find(strange) {
        return Err(LinkError::Character(c, at + 1 + VERSION.len()));
    }
    let bytes = LETTERS.decode(letters).map_err(|_| LinkError::Damaged)?;
    let bytes = decompress_to_vec_zlib_with_limit(&bytes, MOST).map_err(|_| LinkError::Damaged)?;
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}

/// Reads a text of [`encode`], of this version or an older one.
///
/// # Errors
/// Says what is wrong with it.
pub fn decode(text: &str) -> Result<Spec, LinkError> {
    read(&unpack(text)?).map_err(LinkError::Spec)
}

/// Leaves out what reading puts back: texts, lists and choices that are empty, and the numbers of the items of a list
/// that stand in order. Within the value of a config var nothing is: there an empty text is a value.
fn thin(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (key, member) in members.iter_mut() {
                if !["text", "verbatim"].contains(&key.as_str()) {
                    thin(member);
                }
            }
            members.retain(|key, member| match member {
                Value::String(text) => !text.is_empty() || ["text", "verbatim"].contains(&key.as_str()),
                Value::Array(items) => !items.is_empty(),
                Value::Object(members) => !members.is_empty(),
                Value::Bool(on) => *on,
                Value::Null => false,
                Value::Number(_) => true,
            });
        }
        Value::Array(items) => {
            let id = |item: &Value| item.get("id").and_then(Value::as_u64);
            let in_order = items.iter().zip(1..).all(|(item, at)| id(item) == Some(at));
            for item in items.iter_mut() {
                thin(item);
                if let Some(members) = item.as_object_mut().filter(|_| in_order) {
                    members.remove("id");
                }
            }
        }
        _ => {}
    }
}

/// The spec without secrets, and where they stood. What somebody decided about them counts for nothing here.
fn without_secrets(spec: &Spec) -> (Spec, Vec<Field>) {
    let mut clean = Spec { dismissed: Vec::new(), ..spec.clone() };
    let mut withheld = Vec::new();
    let is_secret = |finding: &Finding| finding.rule == "secret-typed";
    for finding in rules::findings(&clean).into_iter().filter(is_secret) {
        withheld.push(finding.at);
        if let Some(fix) = finding.fix {
            clean.apply(fix.edit);
        }
    }
    // What the rule does not look at: names, notes, commands, patterns.
    for field in clean.fields() {
        if let Some(text) = clean.text_mut(field)
            && conceal(text)
        {
            withheld.push(field);
        }
        for text in clean.words_mut(field).into_iter().flatten() {
            if conceal(text) {
                withheld.push(field);
            }
        }
    }
    withheld.dedup();
    clean.dismissed.clone_from(&spec.dismissed);
    for dismissal in &mut clean.dismissed {
        conceal(&mut dismissal.reason);
    }
    (clean, withheld)
}

/// Takes the words out of a text that are secrets. Returns whether there was one.
fn conceal(text: &mut String) -> bool {
    let ends = |c: char| c.is_whitespace() || "=,;'\"`<>()".contains(c);
    let found: Vec<String> = text.split(ends).filter(|word| rules::is_secret_value(word)).map(str::to_owned).collect();
    for word in &found {
        *text = text.replace(word.as_str(), "…");
    }
    if text.contains("-----BEGIN") && text.contains("PRIVATE KEY") {
        "…".clone_into(text);
        return true;
    }
    !found.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile;
    use crate::presets::PRESETS;
    use crate::spec::field::{ConfigField, ProcessField};
    use crate::spec::{Edit, Id, List};
    use proptest::prelude::*;

    fn back(spec: &Spec) -> Spec {
        decode(&encode(spec).text).expect("a spec")
    }

    #[test]
    fn every_preset_goes_there_and_back_in_a_short_link() {
        for preset in PRESETS {
            let spec = preset.spec();
            let Shared { text, withheld } = encode(&spec);
            assert_eq!(back(&spec), spec, "{}", preset.id);
            assert_eq!(withheld, [], "{}", preset.id);
            assert!(text.len() < 4_000, "{}: {} characters", preset.id, text.len());
        }
    }

    /// Links that were given out, each with what it carries. A line is added with each new form, and none is changed.
    #[test]
    fn every_link_that_was_given_out_opens() {
        let known = include_str!("../tests/links/links.txt");
        let known: Vec<_> = known.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(!known.is_empty());
        for line in known {
            let (link, json) = line.split_once(' ').expect("a link and its spec");
            assert_eq!(decode(link).expect("opens"), read(json).expect("a spec"), "{link}");
        }
    }

    #[test]
    fn a_link_that_is_not_one_says_what_is_wrong() {
        let whole = encode(&PRESETS[1].spec()).text;
        let error = |text: &str| decode(text).expect_err("no link").to_string();
        assert!(error("").contains("begins with"), "{}", error(""));
        assert!(error("v9.abc").contains("newer"), "{}", error("v9.abc"));
        assert!(error("v1.ab%20c").contains("'%' at place 6"), "{}", error("v1.ab%20c"));
        assert!(error(&whole[..whole.len() - 20]).contains("not whole"));
        let swapped = [&whole[..60], if &whole[60..61] == "A" { "B" } else { "A" }, &whole[61..]].concat();
        assert!(error(&swapped).contains("not whole"));
        let other = compress_to_vec_zlib(b"{\"version\":1,\"colour\":2}", 6);
        assert!(error(&["v1.", &LETTERS.encode(other)].concat()).contains("There is no field `colour`"));
        let future = compress_to_vec_zlib(b"{\"version\":2}", 6);
        assert!(error(&["v1.", &LETTERS.encode(future)].concat()).contains("version 2"));
    }

    #[test]
    fn a_bomb_does_not_go_off() {
        let bomb = compress_to_vec_zlib(&vec![b' '; MOST + 1], 6);
        assert_eq!(decode(&["v1.", &LETTERS.encode(bomb)].concat()), Err(LinkError::Damaged));
    }

    #[test]
    fn no_secret_is_in_a_link() {
        let key = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
        let mut spec = PRESETS[1].spec();
        let next = Id(spec.config.len().try_into().map_or(1, |count: u32| count + 1));
        let var = |field| Field::Config(next, field);
        let command = Field::Process(Id(1), ProcessField::Command);
        let edits = [
            Edit::Add(List::Config),
            Edit::Text(var(ConfigField::Key), "PAYMENT_API_KEY".into()),
            Edit::Text(var(ConfigField::Value), key.into()),
            Edit::Text(var(ConfigField::Note), format!("it was {key}.")),
            Edit::Text(command, format!("run --key={key} postgres://u:hunter2@h/d")),
        ];
        for edit in edits {
            spec.apply(edit);
        }
        let dismissal = crate::spec::Dismissal {
            rule: "secret-typed".into(),
            at: var(ConfigField::Value).key(),
            reason: format!("{key} is only for tests"),
        };
        spec.apply(Edit::Dismiss(dismissal));
        let Shared { withheld, .. } = encode(&spec);
        let there = back(&spec).to_json();
        assert!(!there.contains(key) && !there.contains("hunter2"), "{there}");
        for field in [var(ConfigField::Value), var(ConfigField::Note), command] {
            assert!(withheld.contains(&field), "{field:?}");
        }
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn what_goes_comes_back(spec in hostile::any_spec()) {
            let Shared { text, withheld } = encode(&spec);
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)));
            let there = decode(&text).expect("a spec");
            if withheld.is_empty() {
                prop_assert_eq!(there, spec);
            }
        }

        #[test]
        fn whatever_the_text_decoding_ends(text in hostile::text(), at in 0..200_usize) {
            let _ = decode(&text);
            let whole = encode(&PRESETS[1].spec()).text;
            let broken = [whole.get(..at).unwrap_or_default(), &text, whole.get(at..).unwrap_or_default()].concat();
            if !text.is_empty() {
                prop_assert!(decode(&broken).is_err() || broken.trim() == whole.trim());
            }
        }
    }
}
