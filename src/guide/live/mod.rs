//! What is drawn from the spec within a page: one file for each.
//!
//! Each is a list of parts of a page first, so that it can be read without a drawing, printed and kept as Markdown. The
//! page may draw some in another way; what is said is the same.

mod chapter;
pub mod file;

use super::View;
use super::text::Block;

/// What can be drawn.
pub struct Live {
    /// Its name in a page.
    pub name: &'static str,
    /// Whether an argument is one of its own.
    pub takes: fn(&str) -> bool,
    /// Its parts.
    pub blocks: fn(&str, &View<'_>) -> Vec<Block>,
}

/// Everything that can be drawn.
static LIVE: &[&Live] = &[&chapter::CHAPTER, &file::FILE];

/// Whether something is drawn for a name and an argument.
#[must_use]
pub fn is_known(name: &str, argument: &str) -> bool {
    LIVE.iter().any(|it| it.name == name && (it.takes)(argument))
}

/// The parts of what is drawn.
#[must_use]
pub fn blocks(name: &str, argument: &str, view: &View<'_>) -> Vec<Block> {
    LIVE.iter().find(|it| it.name == name).map_or_else(Vec::new, |it| (it.blocks)(argument, view))
}
