//! Lines of a script, an ignore file or a Procfile.

use super::comment::comment;
use super::shell::Word;
use super::{Because, Line, push_lines};
use crate::spec::name::OneLine;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that is always the same.
    Fixed(&'static str),
    /// A word of the shell.
    Word(Word),
}

/// Collects the lines of a file.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    lines: Vec<Line>,
}

impl Lines {
    /// Text that is always the same; it may have several lines.
    pub fn fixed(&mut self, text: &'static str, because: Because) {
        push_lines(&mut self.lines, text, because);
    }

    /// A line of parts, joined without anything between them. A word with line feeds takes several lines.
    pub fn parts(&mut self, parts: &[Part], because: Because) {
        let text: String = parts
            .iter()
            .map(|part| match part {
                Part::Fixed(text) => (*text).to_owned(),
                Part::Word(word) => word.to_string(),
            })
            .collect();
        push_lines(&mut self.lines, &text, because);
    }

    /// A comment, with fixed text before each of its lines.
    pub fn note(&mut self, indent: &'static str, note: &str, because: Because) {
        for text in comment(note) {
            self.lines.push(Line { text: [indent, &text].concat(), because });
        }
    }

    /// A line that is a name from the spec which fits a line as it is (a type of [`crate::spec::name`] says so).
    pub fn name(&mut self, name: &(impl OneLine + ?Sized), because: Because) {
        self.lines.push(Line { text: name.one_line().to_owned(), because });
    }

    /// A line of two such names.
    pub fn pair(
        &mut self,
        name: &(impl OneLine + ?Sized),
        between: &'static str,
        other: &(impl OneLine + ?Sized),
        because: Because,
    ) {
        self.lines.push(Line { text: [name.one_line(), between, other.one_line()].concat(), because });
    }

    /// All lines.
    #[must_use]
    pub fn done(self) -> Vec<Line> {
        self.lines
    }
}

/// A name that is always the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fixed(pub &'static str);

impl OneLine for Fixed {
    fn one_line(&self) -> &str {
        self.0
    }
}
