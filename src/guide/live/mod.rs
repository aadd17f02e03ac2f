//! What is drawn from the spec within a page: one file for each.
//!
//! Each is a list of parts of a page first, so that it can be read without a drawing, printed and kept as Markdown. The
//! page may draw some in another way; what is said is the same.

mod chapter;
pub mod chooser;
mod comparison;
mod connections;
mod costs;
pub mod features;
pub mod file;
mod inventory;
pub mod release;
pub mod timeline;

use super::View;
use super::text::{Block, Inline, Piece};

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
static LIVE: &[&Live] = &[
    &chapter::CHAPTER,
    &chooser::CHOOSER,
    &comparison::COMPARISON,
    &connections::CONNECTIONS,
    &costs::COSTS,
    &features::FEATURES,
    &file::FILE,
    &inventory::INVENTORY,
    &release::RELEASE,
    &timeline::TIMELINE,
];

/// The names of what can be drawn.
pub fn names() -> impl Iterator<Item = &'static str> {
    LIVE.iter().map(|it| it.name)
}

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

/// What takes no argument.
fn alone(argument: &str) -> bool {
    argument.is_empty()
}

/// Words.
fn say(text: impl Into<String>) -> Inline {
    Inline::Text(text.into())
}

/// What is literal.
fn code(text: impl Into<String>) -> Inline {
    Inline::Code(vec![Piece::Text(text.into())])
}

/// The person's own, literally.
fn own(text: impl Into<String>) -> Inline {
    Inline::Code(vec![Piece::Own(text.into())])
}

/// A paragraph of words alone.
fn paragraph(text: impl Into<String>) -> Block {
    Block::Paragraph(vec![say(text)])
}

/// The head of a table.
fn head(titles: &[&str]) -> Vec<Vec<Inline>> {
    titles.iter().map(|it| vec![say(*it)]).collect()
}
