//! What they have: texts of other tools, read into edits.
//!
//! The rule of this room: a reader gives what it understood and a note, with its line, for everything that it did not.
//! Nothing is dropped in silence, and no secret is taken over as a value.

mod vars;

pub use vars::{Pasted, Var, edit, vars};

/// Something that was not taken over, or not as it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line, counted from 1; 0 when the text as a whole is meant.
    pub line: usize,
    /// What, and why.
    pub message: String,
}
