//! A word of a command: one argument, whatever is in it. Each shell prints it in its own way.

/// One argument of a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Its pieces, joined without anything between them.
    pub pieces: Vec<Piece>,
}

/// A piece of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A text, passed on to the letter.
    Text(String),
    /// The value of a variable of the script, whatever it is.
    Variable(&'static str),
}

impl Word {
    /// A word that is this text. NUL, which no argument can carry, is refused by the spec before it comes here; a
    /// stray one is left out.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::default().then_text(text)
    }

    /// The word with more text behind it.
    #[must_use]
    pub fn then_text(mut self, text: &str) -> Self {
        self.pieces.push(Piece::Text(text.replace('\0', "")));
        self
    }

    /// The word with the value of a variable behind it.
    #[must_use]
    pub fn then_variable(mut self, name: &'static str) -> Self {
        self.pieces.push(Piece::Variable(name));
        self
    }
}
