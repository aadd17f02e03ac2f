//! A filled page as Markdown, in GitHub's dialect.

use super::fill::{fill, inlines};
use super::text::{Block, Goal, Inline, Named, Piece, Shown, Text};
use super::{Page, View};
use crate::emit::markdown;
use crate::rules;

/// The whole guide as one file.
#[must_use]
pub fn whole(pages: &[(&Page, Text)], view: &View<'_>) -> String {
    let mut out = vec!["# Deploying to Heroku".to_owned(), String::new()];
    for (page, _) in pages {
        out.push(["- [", page.title, "](#", &markdown::anchor(page.title), ")"].concat());
    }
    for (page, text) in pages {
        out.extend([String::new(), ["## ", page.title].concat(), String::new()]);
        out.push(line(&inlines(&text.lead, view), false));
        blocks(&mut out, &fill(&text.blocks, view), view);
        out.extend([String::new(), ["### Sources of “", page.title, "”"].concat(), String::new()]);
        sources(&mut out, &text.sources);
    }
    out.push(String::new());
    out.join("\n")
}

/// The lines of some parts of a page, one rank lower than on the page.
fn blocks(out: &mut Vec<String>, blocks: &[Block], view: &View<'_>) {
    for block in blocks {
        let mut lines = Vec::new();
        print(&mut lines, block, view);
        if lines.is_empty() {
            continue;
        }
        if out.last().is_some_and(|line| !line.is_empty()) {
            out.push(String::new());
        }
        out.append(&mut lines);
    }
}

fn sources(out: &mut Vec<String>, sources: &[Named]) {
    for source in sources {
        let name = markdown::plain(&source.name, false);
        let name = if source.url.is_empty() { name } else { ["[", &name, "](", &source.url, ")"].concat() };
        out.push(["- ", &name, ", checked ", &source.checked].concat());
    }
}

fn print(out: &mut Vec<String>, block: &Block, view: &View<'_>) {
    match block {
        Block::Heading(level, _, words) => {
            out.push(["#".repeat(level + 1).as_str(), " ", &line(words, false)].concat());
        }
        Block::Paragraph(words) => out.push(line(words, false)),
        Block::List(ordered, items) => {
            // What stands between paragraphs of items keeps them apart.
            let loose = items.iter().flatten().any(|it| !matches!(it, Block::Paragraph(_) | Block::List(..)));
            for (at, item) in items.iter().enumerate() {
                if loose && at > 0 {
                    out.push(String::new());
                }
                let mark = if *ordered { format!("{}. ", at + 1) } else { "- ".to_owned() };
                let mut lines = Vec::new();
                for part in item {
                    if !lines.is_empty() && !matches!(part, Block::List(..)) {
                        lines.push(String::new());
                    }
                    print(&mut lines, part, view);
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
                let cell = |it: &Vec<Inline>| match line(it, true) {
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
        Block::Fold(label, shown, inner) => {
            // In a file nothing folds: what is for another case says so.
            if *shown != Shown::Plainly {
                out.push(["*", &markdown::plain(label, false), ":*"].concat());
            }
            blocks(out, inner, view);
        }
        Block::Drawn(_, _, plain) => blocks(out, plain, view),
        Block::Advice(ids) => advice(out, ids, view),
        Block::When(..) | Block::Live(..) => {}
    }
}

/// Parts of a line. A link within the site leads to the page here, or is words alone: a file knows no site.
fn line(inlines: &[Inline], cell: bool) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text(text) => markdown::plain(text, cell),
        Inline::Own(text) => markdown::prose(text, cell),
        Inline::Code(pieces) => markdown::code(&pieces.iter().map(Piece::text).collect::<String>(), cell),
        Inline::Strong(inner) => ["**", &line(inner, cell), "**"].concat(),
        Inline::Emphasis(inner) => ["*", &line(inner, cell), "*"].concat(),
        Inline::Link(goal, inner) => match address(goal) {
            Some(address) => ["[", &line(inner, cell), "](", &address, ")"].concat(),
            None => line(inner, cell),
        },
        Inline::Break => if cell { "<br>" } else { " " }.to_owned(),
    };
    inlines.iter().map(one).collect()
}

fn address(goal: &Goal) -> Option<String> {
    match goal {
        Goal::Out(url) => Some(url.clone()),
        Goal::Page(id, _) => super::find(id).map(|page| ["#", &markdown::anchor(page.title)].concat()),
        Goal::Here(_) | Goal::Trouble(_) | Goal::Rule(_) | Goal::Work | Goal::Doctor | Goal::Wizard => None,
    }
}

/// What the deployment follows of a page's advice, and what not.
fn advice(out: &mut Vec<String>, ids: &[String], view: &View<'_>) {
    if view.target.is_none() {
        return;
    }
    out.extend(["### Your deployment and this page".to_owned(), String::new()]);
    for rule in ids.iter().filter_map(|id| rules::find(id)) {
        let mut found = view.findings.iter().filter(|it| it.rule == rule.id).peekable();
        if found.peek().is_none() {
            out.push(["- [x] Avoided: ", &markdown::plain(rule.title, false)].concat());
        }
        for finding in found {
            out.push(["- [ ] ", &markdown::prose(&finding.message, false)].concat());
        }
    }
}
