//! Reading a spec from JSON, with errors that a person can act on.

use super::{Spec, VERSION};
use serde::Deserialize;
use std::fmt;

/// Why a text is not a spec, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The line, counted from 1; 0 when the text as a whole is meant.
    pub line: usize,
    /// The column, counted from 1 in bytes, as JSON readers count; 0 when the text as a whole is meant.
    pub column: usize,
    /// The field, such as `environments[1].branch`; empty at the top.
    pub field: String,
    /// What is wrong and how to put it right.
    pub message: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(out, "line {}, column {}", self.line, self.column)?;
            if !self.field.is_empty() {
                write!(out, ", field {}", self.field)?;
            }
            write!(out, ": ")?;
        }
        write!(out, "{}", self.message)
    }
}

impl std::error::Error for ReadError {}

/// Reads a spec. Ids may be left out; every other omission has its default.
///
/// # Errors
/// Says line, column and field of the first thing that is not JSON, or not a spec.
pub fn read(text: &str) -> Result<Spec, ReadError> {
    let text = text.trim_start_matches('\u{feff}');
    let Head { version } = parse(text)?;
    match version {
        None => return Err(whole("This has no \"version\": a spec of Dynoscribe begins with \"version\": 1.")),
        Some(VERSION) => {}
        Some(other) => {
            return Err(whole(&format!(
                "This spec has version {other}; this Dynoscribe reads version {VERSION}. A newer Dynoscribe may read it."
            )));
        }
    }
    let mut spec: Spec = parse(text)?;
    spec.number();
    Ok(spec)
}

#[derive(Deserialize)]
struct Head {
    version: Option<u32>,
}

fn whole(message: &str) -> ReadError {
    ReadError { line: 0, column: 0, field: String::new(), message: message.to_owned() }
}

fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| explain(&error, text))
}

fn explain(error: &serde_json::Error, text: &str) -> ReadError {
    let full = error.to_string();
    let said = full.rsplit_once(" at line ").map_or(full.as_str(), |(said, _)| said);
    let message = if error.is_eof() {
        "The text ends too early: a quote, bracket or brace is not closed.".to_owned()
    } else if error.is_data() {
        in_words(said)
    } else {
        format!("This is not JSON: {said}.")
    };
    let (line, column) = (error.line(), error.column());
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let field = if error.is_data() { path_at(text, before + column) } else { String::new() };
    ReadError { line, column, field, message }
}

/// The path of the value, or the key, that ends at a place in a JSON text, such as `environments[1].branch`.
///
/// A crate that tracks the path while it reads would do the same for 80 KB of Wasm; an error is rare enough to look
/// again for it.
fn path_at(text: &str, end: usize) -> String {
    let bytes = text.as_bytes();
    let end = end.min(bytes.len());
    let mut open: Vec<Step> = Vec::new();
    let mut at = 0;
    while at < end {
        match bytes[at] {
            b'{' => open.push(Step::Key(None)),
            b'[' => open.push(Step::Index(0)),
            b'}' | b']' => drop(open.pop()),
            b',' => match open.last_mut() {
                Some(Step::Key(key)) => *key = None,
                Some(Step::Index(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let length = string_length(&bytes[at..]);
                if let Some(Step::Key(key @ None)) = open.last_mut() {
                    *key = text.get(at + 1..at + length - 1);
                }
                at += length - 1;
            }
            _ => {}
        }
        at += 1;
    }
    if matches!(bytes.get(end.saturating_sub(1)), Some(b'{' | b'[')) {
        // The error is about this object or list and not about something in it.
        open.pop();
    }
    let mut path = String::new();
    for step in open {
        match step {
            Step::Key(Some(key)) if path.is_empty() => path.push_str(key),
            Step::Key(Some(key)) => path.extend([".", key]),
            Step::Key(None) => {}
            Step::Index(index) => path.extend(["[", &index.to_string(), "]"]),
        }
    }
    path
}

/// A step of a path.
enum Step<'a> {
    Key(Option<&'a str>),
    Index(usize),
}

/// How many bytes a JSON string has that begins here, with both quotes.
fn string_length(bytes: &[u8]) -> usize {
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    (at + 1).min(bytes.len()).max(2)
}

/// Turns serde's own wording into a sentence that says what to do.
fn in_words(said: &str) -> String {
    if let Some(rest) = said.strip_prefix("unknown field ") {
        let (name, fields) = rest.split_once(", expected ").unwrap_or((rest, "none"));
        return format!("There is no field {name} here. The fields are: {}.", listed(fields));
    }
    if let Some(rest) = said.strip_prefix("unknown variant ") {
        let (name, choices) = rest.split_once(", expected ").unwrap_or((rest, "none"));
        return format!("{name} is not one of the choices: {}.", listed(choices));
    }
    for prefix in ["invalid type: ", "invalid value: "] {
        if let Some((found, wanted)) = said.strip_prefix(prefix).and_then(|rest| rest.split_once(", expected ")) {
            let wanted = if wanted.starts_with("struct ") { "an object" } else { wanted };
            return format!("Here stands {found}; it must be {wanted}.");
        }
    }
    if let Some(name) = said.strip_prefix("duplicate field ") {
        return format!("The field {name} stands here twice; keep one.");
    }
    format!("This does not fit: {said}.")
}

fn listed(choices: &str) -> &str {
    choices.trim_start_matches("one of ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> String {
        read(text).expect_err("must be refused").to_string()
    }

    #[test]
    fn what_is_written_is_read() {
        let mut spec = Spec::default();
        spec.app.name = "\u{0}\u{1f600}\"".into();
        assert_eq!(read(&spec.to_json()), Ok(spec));
    }

    #[test]
    fn omissions_have_defaults() {
        assert_eq!(read("{\"version\":1}"), Ok(Spec::default()));
        assert_eq!(read("\u{feff}{\"version\":1}"), Ok(Spec::default()));
    }

    #[test]
    fn errors_name_line_column_and_field() {
        let text = "{\n  \"version\": 1,\n  \"environments\": [\n    {\"name\": \"a\"},\n    {\"branch\": 5}\n  ]\n}";
        assert_eq!(
            error(text),
            "line 5, column 16, field environments[1].branch: Here stands integer `5`; it must be a string."
        );
        assert_eq!(
            error("{\"version\":1,\"pipeline\":{\"nam\":\"x\"}}"),
            "line 1, column 30, field pipeline.nam: There is no field `nam` here. The fields are: `name` or `review_apps`."
        );
        assert!(
            error("{\"version\":1,\"method\":\"ftp\"}")
                .contains("`ftp` is not one of the choices: `container-registry`")
        );
    }

    #[test]
    fn what_is_not_json_is_said_so() {
        assert_eq!(
            error("{\"version\":1"),
            "line 1, column 12: The text ends too early: a quote, bracket or brace is not closed."
        );
        assert!(error("version: 1").starts_with("line 1, column 1: This is not JSON: expected value"));
        assert!(error("{\"version\":1} x").starts_with("line 1, column 15: This is not JSON: trailing characters"));
        assert!(error("5").contains("Here stands integer `5`"), "{}", error("5"));
    }

    const WHOLE: &str = r#"{"version": 1, "app": {"name": "a", "keywords": ["b", "c\\"]}"]}, "config": [{"key": "K", "value": {"text": "{}"},
        "overrides": [{"environment": 1, "value": "asked"}]}], "environments": [{"id": 1, "name": "n", "deploys": "manual", "legacy": true}]}"#;

    proptest::proptest! {
        #![proptest_config(crate::hostile::config())]
        #[test]
        fn whatever_the_text_reading_ends(text in crate::hostile::text(), at in 0..400_usize) {
            let broken = [WHOLE.get(..at).unwrap_or_default(), &text, WHOLE.get(at..).unwrap_or_default()].concat();
            for text in [text, broken] {
                let _ = read(&text);
                for end in 0..text.len().min(40) {
                    path_at(&text, end);
                }
            }
        }
    }

    #[test]
    fn other_versions_are_named() {
        assert!(error("{}").contains("\"version\": 1"));
        assert!(error("{\"version\":7,\"new\":1}").contains("version 7"));
    }
}
