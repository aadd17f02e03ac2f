//! A filled page as HTML, for readers without JavaScript: the words alone, with stand-ins for names.

use super::fill::{fill, inlines};
use super::text::{Block, Goal, Inline, Named, Piece, Shown, Text};
use super::{Page, View};

/// The page, for a site that lies under a base with a slash at both ends.
#[must_use]
pub fn page(page: &Page, text: &Text, view: &View<'_>, base: &str) -> String {
    let printer = Printer { base };
    let source = |it: &Named| {
        let name = escaped(&it.name);
        let name =
            if it.url.is_empty() { name } else { ["<a href=\"", &escaped(&it.url), "\">", &name, "</a>"].concat() };
        [name, ", checked ".to_owned(), escaped(&it.checked)].concat()
    };
    let (before, after) = super::around(page.id);
    let way = |(word, other): (&str, Option<&Page>)| {
        let link = |it: &Page| [word, "<a href=\"", base, "guide/", it.id, "/\">", &escaped(it.title), "</a>"].concat();
        other.map(|it| tag("p", &link(it))).unwrap_or_default()
    };
    let parts = [
        tag("h1", &escaped(page.title)),
        tag("p", &printer.line(&inlines(&text.lead, view))),
        printer.blocks(&fill(&text.blocks, view)),
        tag("h2", "Sources"),
        tag("ul", &each("li", &text.sources, source)),
        [("Before: ", before), ("Next: ", after)].into_iter().map(way).collect(),
    ];
    tag("article", &parts.concat())
}

/// What stands in an element.
fn tag(name: &str, inner: &str) -> String {
    ["<", name, ">", inner, "</", name, ">"].concat()
}

/// Elements of one name, one for each thing.
fn each<T>(name: &str, all: &[T], inner: impl Fn(&T) -> String) -> String {
    all.iter().map(|it| tag(name, &inner(it))).collect()
}

struct Printer<'a> {
    base: &'a str,
}

impl Printer<'_> {
    fn blocks(&self, blocks: &[Block]) -> String {
        blocks.iter().map(|it| self.block(it)).collect()
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading(level, id, words) => {
                let level = level.to_string();
                ["<h", &level, " id=\"", &escaped(id), "\">", &self.line(words), "</h", &level, ">"].concat()
            }
            Block::Paragraph(words) => tag("p", &self.line(words)),
            Block::List(ordered, items) => {
                tag(if *ordered { "ol" } else { "ul" }, &each("li", items, |it| self.item(it)))
            }
            Block::Table(head, rows) => {
                let head = tag("tr", &each("th", head, |it| self.line(it)));
                let rows = each("tr", rows, |row| each("td", row, |it| self.line(it)));
                tag("table", &[tag("thead", &head), tag("tbody", &rows)].concat())
            }
            Block::Code(_, pieces) => tag("pre", &tag("code", &code(pieces))),
            Block::Fold(_, Shown::Plainly, inner) | Block::Drawn(_, _, inner) => self.blocks(inner),
            Block::Fold(label, _, inner) => {
                [tag("p", &tag("i", &[&escaped(label), ":"].concat())), self.blocks(inner)].concat()
            }
            Block::When(..) | Block::Live(..) | Block::Advice(_) => String::new(),
        }
    }

    fn item(&self, item: &[Block]) -> String {
        match item {
            [Block::Paragraph(words), rest @ ..] => [self.line(words), self.blocks(rest)].concat(),
            all => self.blocks(all),
        }
    }

    fn line(&self, inlines: &[Inline]) -> String {
        let one = |inline: &Inline| match inline {
            Inline::Text(text) | Inline::Own(text) => escaped(text),
            Inline::Code(pieces) => tag("code", &code(pieces)),
            Inline::Strong(inner) => tag("b", &self.line(inner)),
            Inline::Emphasis(inner) => tag("i", &self.line(inner)),
            Inline::Link(goal, inner) => {
                ["<a href=\"", &escaped(&self.address(goal)), "\">", &self.line(inner), "</a>"].concat()
            }
            Inline::Break => "<br>".to_owned(),
        };
        inlines.iter().map(one).collect()
    }

    fn address(&self, goal: &Goal) -> String {
        let below = |parts: &[&str]| [&[self.base], parts].concat().concat();
        match goal {
            Goal::Here(name) => ["#", name].concat(),
            Goal::Page(id, name) if name.is_empty() => below(&["guide/", id, "/"]),
            Goal::Page(id, name) => below(&["guide/", id, "/#", name]),
            Goal::Trouble(slug) => below(&["troubleshoot/", slug, "/"]),
            Goal::Rule(id) => below(&["rules/", id, "/"]),
            Goal::Work => below(&[]),
            Goal::Doctor => below(&["troubleshoot/"]),
            Goal::Wizard => below(&["new-environment/"]),
            Goal::Out(url) => url.clone(),
        }
    }
}

fn code(pieces: &[Piece]) -> String {
    pieces.iter().map(|it| escaped(it.text())).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
