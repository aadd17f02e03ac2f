//! Lines of a script, an ignore file or a Procfile.

use super::comment::{comment, comment_in_ascii};
use super::word::Word;
use super::{Because, Line, powershell, push_lines, push_text, shell};
use crate::spec::name::OneLine;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text that is always the same.
    Fixed(&'static str),
    /// A word of the shell.
    Word(Word),
}

/// The shell that reads a script.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Shell {
    /// A POSIX shell; for files without words it makes no difference.
    #[default]
    Posix,
    /// `PowerShell`, also that of Windows itself (5.1).
    PowerShell,
}

impl Shell {
    /// A word as this shell reads it.
    #[must_use]
    pub fn word(self, word: &Word) -> String {
        let mut text = String::new();
        self.push(word, &mut text);
        text
    }

    /// The same behind what is there already.
    fn push(self, word: &Word, out: &mut String) {
        match self {
            Self::Posix => shell::push(word, out),
            Self::PowerShell => powershell::push(word, out),
        }
    }
}

/// Collects the lines of a file.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    shell: Shell,
    lines: Vec<Line>,
}

impl Lines {
    /// The lines of a script for a shell.
    #[must_use]
    pub fn new(shell: Shell) -> Self {
        Self { shell, lines: Vec::new() }
    }

    /// Text that is always the same; it may have several lines.
    pub fn fixed(&mut self, text: &'static str, because: Because) {
        push_lines(&mut self.lines, text, because);
    }

    /// A line of parts, joined without anything between them. A word with line feeds takes several lines.
    pub fn parts(&mut self, parts: &[Part], because: Because) {
        let mut text = String::new();
        for part in parts {
            match part {
                Part::Fixed(fixed) => text.push_str(fixed),
                Part::Word(word) => self.shell.push(word, &mut text),
            }
        }
        push_text(&mut self.lines, text, because);
    }

    /// A comment, with fixed text before each of its lines.
    pub fn note(&mut self, indent: &'static str, note: &str, because: Because) {
        let texts = match self.shell {
            Shell::Posix => comment(note),
            Shell::PowerShell => comment_in_ascii(note),
        };
        for text in texts {
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
