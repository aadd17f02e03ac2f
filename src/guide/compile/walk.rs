//! What a reader of Markdown says, as the parts of a page.

use crate::emit::markdown::anchor;
use crate::guide::figures::figure;
use crate::guide::slot::Slot;
use crate::guide::text::{Block, Goal, Inline, Piece, words};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// The languages of blocks of code.
const LANGUAGES: [&str; 12] = [
    "bash",
    "dockerfile",
    "javascript",
    "json",
    "powershell",
    "procfile",
    "python",
    "ruby",
    "sql",
    "text",
    "toml",
    "yaml",
];

/// The parts, and what is wrong with them: where in the text, and what.
pub(super) fn blocks(text: &str) -> (Vec<Block>, Vec<(usize, String)>) {
    let events: Vec<(Event<'_>, Range<usize>)> =
        Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter().collect();
    let mut walk = Walk { events: &events, at: 0, errors: Vec::new() };
    let blocks = walk.blocks();
    (blocks, walk.errors)
}

/// A walk through what the reader of Markdown says.
struct Walk<'a> {
    events: &'a [(Event<'a>, Range<usize>)],
    at: usize,
    errors: Vec<(usize, String)>,
}

impl Walk<'_> {
    fn error(&mut self, what: impl Into<String>) {
        let offset = self.events.get(self.at.saturating_sub(1)).map_or(0, |it| it.1.start);
        self.errors.push((offset, what.into()));
    }

    fn next(&mut self) -> Option<Event<'_>> {
        let event = self.events.get(self.at).map(|it| it.0.clone());
        self.at += 1;
        event
    }

    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        // A tight item holds its words without a paragraph around them.
        let mut loose: Vec<Inline> = Vec::new();
        while let Some((event, _)) = self.events.get(self.at) {
            let block = match event {
                Event::End(TagEnd::Item | TagEnd::List(_)) => break,
                Event::Start(Tag::Heading { level, .. }) => {
                    let level = *level as usize;
                    self.at += 1;
                    let inner = self.inlines();
                    if has_slot(&inner) {
                        self.error("a heading is the same for everybody");
                    }
                    Block::Heading(level, anchor(&words(&inner)), inner)
                }
                Event::Start(Tag::Paragraph) => {
                    self.at += 1;
                    Block::Paragraph(self.inlines())
                }
                Event::Start(Tag::List(first)) => {
                    let ordered = first.is_some();
                    self.at += 1;
                    Block::List(ordered, self.items())
                }
                Event::Start(Tag::Table(_)) => {
                    self.at += 1;
                    self.table()
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    let language = match kind {
                        CodeBlockKind::Fenced(language) => language.to_string(),
                        CodeBlockKind::Indented => String::new(),
                    };
                    self.at += 1;
                    self.code(language)
                }
                Event::Text(_)
                | Event::Code(_)
                | Event::SoftBreak
                | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Link { .. }) => {
                    loose.extend(self.one());
                    continue;
                }
                other => {
                    let what = format!("a page holds no {other:?}");
                    self.at += 1;
                    self.error(what);
                    continue;
                }
            };
            if !loose.is_empty() {
                blocks.push(Block::Paragraph(std::mem::take(&mut loose)));
            }
            blocks.push(block);
        }
        if !loose.is_empty() {
            blocks.push(Block::Paragraph(loose));
        }
        blocks
    }

    fn items(&mut self) -> Vec<Vec<Block>> {
        let mut items = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let item = self.blocks();
                    // Past the end of the item.
                    self.at += 1;
                    items.push(item);
                }
                _ => break,
            }
        }
        items
    }

    fn table(&mut self) -> Block {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        let mut row = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::TableCell) => row.push(self.inlines()),
                Event::End(TagEnd::TableHead) => head = std::mem::take(&mut row),
                Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Block::Table(head, rows)
    }

    fn code(&mut self, language: String) -> Block {
        let mut text = String::new();
        while let Some(event) = self.next() {
            match event {
                Event::Text(more) => text.push_str(&more),
                _ => break,
            }
        }
        if !LANGUAGES.contains(&language.as_str()) {
            self.error(format!("`{language}` is no language of a block of code"));
        }
        let shell = matches!(language.as_str(), "bash" | "powershell");
        let pieces = self.pieces(text.trim_end_matches('\n'));
        let mut before = String::new();
        for piece in &pieces {
            if let Piece::Slot(slot) = piece {
                let quoted = before
                    .lines()
                    .last()
                    .is_some_and(|line| line.matches('"').count() % 2 == 1 || line.matches('\'').count() % 2 == 1);
                if shell && quoted {
                    self.error("a place in a command stands without quotes: the shell's are set by themselves");
                }
                if !shell && language != "text" && !slot.is_plain() {
                    self.error(
                        "what a person types freely stands in no file of a page; take `text`, or show the file itself",
                    );
                }
            }
            before.push_str(piece.text());
        }
        Block::Code(language, pieces)
    }

    /// What stands in a line, up to the end of what holds it.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut all: Vec<Inline> = Vec::new();
        while let Some((event, _)) = self.events.get(self.at) {
            if matches!(event, Event::End(_)) {
                self.at += 1;
                break;
            }
            all.extend(self.one());
        }
        joined(all)
    }

    fn one(&mut self) -> Vec<Inline> {
        let Some(event) = self.events.get(self.at).map(|it| it.0.clone()) else { return Vec::new() };
        self.at += 1;
        match event {
            Event::Text(text) => {
                // The reader of Markdown may cut a text into several.
                let mut text = text.to_string();
                while let Some((Event::Text(more), _)) = self.events.get(self.at) {
                    text.push_str(more);
                    self.at += 1;
                }
                let pieces = self.pieces(&text);
                pieces
                    .into_iter()
                    .map(|piece| match piece {
                        Piece::Text(text) | Piece::Own(text) => Inline::Text(text),
                        slot @ Piece::Slot(_) => Inline::Code(vec![slot]),
                    })
                    .collect()
            }
            Event::Code(text) => {
                let text = text.to_string();
                vec![Inline::Code(self.pieces(&text))]
            }
            Event::SoftBreak => vec![Inline::Text(" ".to_owned())],
            Event::Start(Tag::Strong) => vec![Inline::Strong(self.inlines())],
            Event::Start(Tag::Emphasis) => vec![Inline::Emphasis(self.inlines())],
            Event::Start(Tag::Link { dest_url, .. }) => {
                let address = dest_url.to_string();
                let inner = self.inlines();
                let Some(goal) = goal(&address) else {
                    self.error(format!("`{address}` is no address of a page"));
                    return inner;
                };
                vec![Inline::Link(goal, inner)]
            }
            other => {
                self.error(format!("a line holds no {other:?}"));
                Vec::new()
            }
        }
    }

    /// A text with its places, and with its figures as they are.
    fn pieces(&mut self, text: &str) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{{") {
            add(&mut pieces, before);
            // GitHub's own expressions look alike.
            let Some((name, after)) = after.split_once("}}").filter(|_| !before.ends_with('$')) else {
                add(&mut pieces, "{{");
                rest = after;
                continue;
            };
            match (Slot::find(name), figure(name)) {
                (Some(slot), _) => pieces.push(Piece::Slot(slot)),
                (None, Some(text)) => add(&mut pieces, &text),
                (None, None) => self.error(format!("`{{{{{name}}}}}` is neither a place nor a figure")),
            }
            rest = after;
        }
        add(&mut pieces, rest);
        pieces
    }
}

fn add(pieces: &mut Vec<Piece>, text: &str) {
    match pieces.last_mut() {
        Some(Piece::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece::Text(text.to_owned())),
    }
}

/// Texts side by side as one.
fn joined(all: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for inline in all {
        match (out.last_mut(), inline) {
            (Some(Inline::Text(last)), Inline::Text(more)) => last.push_str(&more),
            (_, inline) => out.push(inline),
        }
    }
    out
}

fn has_slot(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Code(pieces) => pieces.iter().any(|it| matches!(it, Piece::Slot(_))),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => has_slot(inner),
        Inline::Text(_) | Inline::Own(_) | Inline::Break => false,
    })
}

/// Where an address of a page leads.
fn goal(address: &str) -> Option<Goal> {
    if address.starts_with("https://") {
        return Some(Goal::Out(address.to_owned()));
    }
    let (kind, rest) = address.split_once(':').unwrap_or(("", address));
    Some(match kind {
        "guide" => {
            let (page, heading) = rest.split_once('#').unwrap_or((rest, ""));
            Goal::Page(page.to_owned(), heading.to_owned())
        }
        "trouble" => Goal::Trouble(rest.to_owned()),
        "rule" => Goal::Rule(rest.to_owned()),
        "work" if rest.is_empty() => Goal::Work,
        "doctor" if rest.is_empty() => Goal::Doctor,
        "wizard" if rest.is_empty() => Goal::Wizard,
        "" => Goal::Here(rest.strip_prefix('#')?.to_owned()),
        _ => return None,
    })
}
