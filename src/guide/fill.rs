//! A page with the person's own names in it.

use super::text::{Block, Inline, Piece, Shown};
use super::{View, live};
use crate::emit::script::Shell;
use crate::emit::word::Word;

/// The parts of a page, filled.
#[must_use]
pub fn fill(blocks: &[Block], view: &View<'_>) -> Vec<Block> {
    blocks.iter().map(|it| block(it, view)).collect()
}

fn block(block: &Block, view: &View<'_>) -> Block {
    match block {
        Block::Heading(level, id, words) => Block::Heading(*level, id.clone(), inlines(words, view)),
        Block::Paragraph(words) => Block::Paragraph(inlines(words, view)),
        Block::List(ordered, items) => Block::List(*ordered, items.iter().map(|it| fill(it, view)).collect()),
        Block::Table(head, rows) => {
            let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|it| inlines(it, view)).collect();
            Block::Table(row(head), rows.iter().map(row).collect())
        }
        Block::Code(language, words) => {
            let shell = match language.as_str() {
                "bash" => Some(Shell::Posix),
                "powershell" => Some(Shell::PowerShell),
                _ => None,
            };
            Block::Code(language.clone(), pieces(words, view, shell))
        }
        Block::When(condition, inner) => {
            let shown = match view.target {
                None => Shown::Labelled,
                Some(target) if condition.holds(view.deployment, target) => Shown::Plainly,
                Some(_) => Shown::Folded,
            };
            Block::Fold(condition.label().to_owned(), shown, fill(inner, view))
        }
        Block::Live(name, argument) => Block::Drawn(name.clone(), argument.clone(), live::blocks(name, argument, view)),
        known @ (Block::Fold(..) | Block::Drawn(..) | Block::Advice(_)) => known.clone(),
    }
}

/// Parts of a line, filled.
#[must_use]
pub fn inlines(all: &[Inline], view: &View<'_>) -> Vec<Inline> {
    let one = |inline: &Inline| match inline {
        Inline::Code(words) => Inline::Code(pieces(words, view, None)),
        Inline::Strong(inner) => Inline::Strong(inlines(inner, view)),
        Inline::Emphasis(inner) => Inline::Emphasis(inlines(inner, view)),
        Inline::Link(goal, inner) => Inline::Link(goal.clone(), inlines(inner, view)),
        known @ (Inline::Text(_) | Inline::Own(_) | Inline::Break) => known.clone(),
    };
    all.iter().map(one).collect()
}

/// Fills the places; where a shell reads them, as its words.
fn pieces(all: &[Piece], view: &View<'_>, shell: Option<Shell>) -> Vec<Piece> {
    let one = |piece: &Piece| match piece {
        Piece::Slot(slot) => {
            let (text, own) = slot.fill(view);
            let text = shell.map_or_else(|| text.clone(), |shell| shell.word(&Word::text(&text)));
            if own { Piece::Own(text) } else { Piece::Text(text) }
        }
        known => known.clone(),
    };
    all.iter().map(one).collect()
}
