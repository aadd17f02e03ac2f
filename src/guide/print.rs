//! A filled page as Markdown, in GitHub's dialect.

use super::text::{Block, Goal, Inline, Named, Piece};
use crate::emit::markdown;

/// Where the addresses of the site lead from a file: to the site itself.
pub type Address<'a> = &'a dyn Fn(&Goal) -> Option<String>;

/// The lines of some parts of a page; headings stand lower by so many levels.
pub fn blocks(out: &mut Vec<String>, blocks: &[Block], lower: usize, address: Address<'_>) {
    for block in blocks {
        let mut lines = Vec::new();
        print(&mut lines, block, lower, address);
        if lines.is_empty() {
            continue;
        }
        if out.last().is_some_and(|line| !line.is_empty()) {
            out.push(String::new());
        }
        out.append(&mut lines);
    }
}

/// The sources of a page.
pub fn sources(out: &mut Vec<String>, sources: &[Named]) {
    for source in sources {
        let name = markdown::plain(&source.name, false);
        let name = if source.url.is_empty() { name } else { ["[", &name, "](", &source.url, ")"].concat() };
        out.push(["- ", &name, ", checked ", &source.checked].concat());
    }
}

fn print(out: &mut Vec<String>, block: &Block, lower: usize, address: Address<'_>) {
    match block {
        Block::Heading(level, _, words) => {
            out.push(["#".repeat(level + lower).as_str(), " ", &line(words, false, address)].concat());
        }
        Block::Paragraph(words) => out.push(line(words, false, address)),
        Block::List(ordered, items) => {
            for (at, item) in items.iter().enumerate() {
                let mark = if *ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                let mut lines = Vec::new();
                for part in item {
                    if !lines.is_empty() && !matches!(part, Block::List(..)) {
                        lines.push(String::new());
                    }
                    print(&mut lines, part, lower, address);
                }
                let indent = " ".repeat(mark.len());
                let indented = |(at, text): (usize, String)| match (at, text.is_empty()) {
                    (0, _) => [mark.as_str(), &text].concat(),
                    (_, true) => text,
                    (_, false) => [indent.as_str(), &text].concat(),
                };
                out.extend(lines.into_iter().enumerate().map(indented));
            }
        }
        Block::Table(head, rows) => {
            let row = |cells: &[Vec<Inline>]| {
                let cell = |it: &Vec<Inline>| match line(it, true, address) {
                    text if text.is_empty() => " |".to_owned(),
                    text => [" ", &text, " |"].concat(),
                };
                ["|".to_owned(), cells.iter().map(cell).collect()].concat()
            };
            out.push(row(head));
            out.push(["|", &" --- |".repeat(head.len())].concat());
            out.extend(rows.iter().map(|cells| row(cells)));
        }
        Block::Code(language, pieces) => {
            let text: String = pieces.iter().map(Piece::text).collect();
            out.extend(markdown::fenced(language, &text));
        }
        Block::Fold(label, open, inner) => {
            // In a file nothing folds: what is for another case says so.
            if !open {
                out.push(["*", &markdown::plain(label, false), ":*"].concat());
            }
            blocks(out, inner, lower, address);
        }
        Block::Drawn(_, _, plain) => blocks(out, plain, lower, address),
        Block::When(..) | Block::Live(..) | Block::Advice(_) => {}
    }
}

/// Parts of a line.
pub fn line(inlines: &[Inline], cell: bool, address: Address<'_>) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => markdown::plain(text, cell),
        Inline::Code(pieces) => markdown::code(&pieces.iter().map(Piece::text).collect::<String>(), cell),
        Inline::Strong(inner) => ["**", &line(inner, cell, address), "**"].concat(),
        Inline::Emphasis(inner) => ["*", &line(inner, cell, address), "*"].concat(),
        Inline::Link(goal, inner) => match address(goal) {
            Some(address) => ["[", &line(inner, cell, address_of(&address)), "](", &address, ")"].concat(),
            None => line(inner, cell, address_of("")),
        },
        Inline::Break => if cell { "<br>" } else { " " }.to_owned(),
    };
    inlines.iter().map(one).collect()
}

/// Within a link there is no other.
fn address_of(_: &str) -> Address<'static> {
    &|_| None
}
