//! A chapter of the generated guide as a part of a page, to the letter.

use super::text::{Block, Goal, Inline, Piece};
use crate::emit::markdown::{self, Span, anchor};
use crate::emit::script::Part;
use crate::emit::shell;

/// The headings of the generated guide that its chapters link to: each with its chapter, and the page that shows it.
pub const HOMES: [(&str, &str, &str); 2] =
    [("deploying-by-hand", "manual", "container-registry"), ("files", "files", "deployment-document")];

/// The parts of a chapter without its own heading; further headings of its rank stand one lower.
#[must_use]
pub fn blocks(page: &markdown::Page) -> Vec<Block> {
    let mut parts = page.blocks.as_slice();
    if let Some((markdown::Block::Heading(2, ..), rest)) = parts.split_first() {
        parts = rest;
    }
    parts.iter().filter_map(block).collect()
}

fn block(block: &markdown::Block) -> Option<Block> {
    Some(match block {
        markdown::Block::Heading(level, title, _) => {
            Block::Heading((*level).max(3), anchor(title), vec![Inline::Text((*title).to_owned())])
        }
        markdown::Block::Paragraph(spans, _) => Block::Paragraph(inlines(spans)),
        markdown::Block::List(sort, items) => {
            let item = |it: &markdown::Item| vec![Block::Paragraph(inlines(&it.spans))];
            Block::List(*sort == markdown::Sort::Steps, items.iter().map(item).collect())
        }
        markdown::Block::Table(head, rows, _) => {
            let head: Vec<_> = head.iter().map(|it| inlines(&[Span::Fixed(it)])).collect();
            let row = |row: &markdown::Row| {
                let mut cells: Vec<_> = row.cells.iter().map(|it| inlines(it)).collect();
                cells.resize(head.len(), Vec::new());
                cells
            };
            let rows = rows.iter().map(row).collect();
            Block::Table(head, rows)
        }
        markdown::Block::Code(language, commands) => Block::Code((*language).to_owned(), command(commands)),
        markdown::Block::Text(language, lines) => {
            let text: Vec<&str> = lines.iter().map(|it| it.text.as_str()).collect();
            Block::Code((*language).to_owned(), vec![Piece::Own(text.join("\n"))])
        }
        markdown::Block::Contents(_) => return None,
    })
}

/// Commands, one a line.
#[must_use]
pub fn command(commands: &[markdown::Command]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (at, command) in commands.iter().enumerate() {
        if at > 0 {
            pieces.push(Piece::Text("\n".to_owned()));
        }
        pieces.extend(command.parts.iter().map(piece));
    }
    pieces
}

fn piece(part: &Part) -> Piece {
    match part {
        Part::Fixed(text) => Piece::Text((*text).to_owned()),
        Part::Word(word) => Piece::Own(shell::word(word)),
    }
}

/// The pieces of a line; a mark may open in one and close in another.
#[must_use]
pub fn inlines(spans: &[Span]) -> Vec<Inline> {
    let mut open = Open::default();
    for span in spans {
        match span {
            Span::Fixed(text) => fixed(text, &mut open),
            Span::Code(text) if text.is_empty() => open.text("(empty)"),
            Span::Code(text) => open.push(Inline::Code(vec![Piece::Own(text.clone())])),
            Span::Prose(text) => {
                for (at, line) in text.trim_matches('\n').split('\n').enumerate() {
                    if at > 0 {
                        open.push(Inline::Break);
                    }
                    open.push(Inline::Own(line.trim_matches(' ').to_owned()));
                }
            }
            Span::Count(count) => open.text(&count.to_string()),
        }
    }
    open.done()
}

/// A text of ours with marks in it.
#[must_use]
pub fn inlines_of(text: &str) -> Vec<Inline> {
    let mut open = Open::default();
    fixed(text, &mut open);
    open.done()
}

/// What is being read: the marks that are open, the outermost first, each with what stood before it.
#[derive(Default)]
struct Open {
    now: Vec<Inline>,
    marks: Vec<(Mark, Vec<Inline>)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Strong,
    Emphasis,
}

impl Open {
    fn push(&mut self, inline: Inline) {
        self.now.push(inline);
    }

    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if let Some(Inline::Text(last)) = self.now.last_mut() {
            last.push_str(text);
        } else {
            self.now.push(Inline::Text(text.to_owned()));
        }
    }

    /// Opens a mark, or closes it.
    fn turn(&mut self, mark: Mark) {
        if self.marks.last().is_some_and(|(last, _)| *last == mark) {
            self.close();
        } else {
            self.marks.push((mark, std::mem::take(&mut self.now)));
        }
    }

    fn close(&mut self) {
        if let Some((mark, before)) = self.marks.pop() {
            let inner = std::mem::replace(&mut self.now, before);
            self.now.push(match mark {
                Mark::Strong => Inline::Strong(inner),
                Mark::Emphasis => Inline::Emphasis(inner),
            });
        }
    }

    fn done(mut self) -> Vec<Inline> {
        while !self.marks.is_empty() {
            self.close();
        }
        self.now
    }
}

/// Our own Markdown: `**`, `*`, code spans and links, which is all that the generated guide uses.
fn fixed(text: &str, open: &mut Open) {
    let mut rest = text;
    while let Some(at) = rest.find(['*', '`', '[']) {
        open.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("**") {
            open.turn(Mark::Strong);
            rest = after;
        } else if let Some(after) = rest.strip_prefix('*') {
            open.turn(Mark::Emphasis);
            rest = after;
        } else if let Some((code, after)) = rest.strip_prefix('`').and_then(|it| it.split_once('`')) {
            open.push(Inline::Code(vec![Piece::Text(code.to_owned())]));
            rest = after;
        } else if let Some((words, goal, after)) = link(rest) {
            let mut inner = Open::default();
            fixed(words, &mut inner);
            open.push(Inline::Link(goal, inner.done()));
            rest = after;
        } else {
            open.text(&rest[..1]);
            rest = &rest[1..];
        }
    }
    open.text(rest);
}

/// `[words](address)` at the front: the words, where it leads, and what comes after it.
fn link(text: &str) -> Option<(&str, Goal, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let goal = match address.strip_prefix('#') {
        Some(name) => match HOMES.iter().find(|home| home.0 == name) {
            Some((_, _, page)) => Goal::Page((*page).to_owned(), String::new()),
            None => Goal::Here(name.to_owned()),
        },
        None => Goal::Out(address.to_owned()),
    };
    Some((words, goal, after))
}
