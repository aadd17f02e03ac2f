//! How text is made. All quoting lives here.
//!
//! The rule of this room: a person's text enters a file only through a printer that knows the file's grammar. What is
//! not a person's text is `&'static str`, so it cannot carry one. Every line says [`Because`] of which choice it
//! stands there.

pub mod comment;
pub mod json;
pub mod markdown;
pub mod mermaid;
pub mod node;
pub mod powershell;
pub mod script;
pub mod shell;
pub mod word;
pub mod yaml;

use crate::spec::Field;

/// Why a line stands in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    /// The choice that caused it.
    pub field: Field,
    /// What it does there, in a sentence or two.
    pub why: &'static str,
}

impl Because {
    /// A reason.
    #[must_use]
    pub const fn new(field: Field, why: &'static str) -> Self {
        Self { field, why }
    }
}

/// One line of a generated file, without its line end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The text.
    pub text: String,
    /// Why it is there.
    pub because: Because,
}

/// As [`push_lines`], for a text that nobody else needs: most are one line.
pub(crate) fn push_text(lines: &mut Vec<Line>, text: String, because: Because) {
    if text.contains('\n') {
        push_lines(lines, &text, because);
    } else {
        lines.push(Line { text, because });
    }
}

/// Splits printed text at its line feeds; every line has the same reason.
pub(crate) fn push_lines(lines: &mut Vec<Line>, text: &str, because: Because) {
    lines.extend(text.split('\n').map(|text| Line { text: text.to_owned(), because }));
}
