//! What a page is made of: Markdown that was read when the site was built, with places that are filled from the spec.

use super::slot::Slot;
use super::when::Condition;
use serde::{Deserialize, Serialize};

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// What it is about, in a sentence or two.
    pub lead: Vec<Inline>,
    /// The rest.
    pub blocks: Vec<Block>,
    /// Where that is from.
    pub sources: Vec<Named>,
}

/// A source of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// Its address, where it has one.
    pub url: String,
    /// When it was looked at, as `YYYY-MM-DD`.
    pub checked: String,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading: its level, the name that a link to it has, its words.
    Heading(usize, String, Vec<Inline>),
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; whether its items have an order; the items.
    List(bool, Vec<Vec<Self>>),
    /// A table: its head and its rows.
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    /// A block of commands or of text: its language and what stands in it.
    Code(String, Vec<Piece>),
    /// What matters under a condition only.
    When(Condition, Vec<Self>),
    /// As [`Block::When`], once it is known.
    Fold(String, Shown, Vec<Self>),
    /// What is drawn from the spec: its name, its argument.
    Live(String, String),
    /// As [`Block::Live`], once it is drawn: its name, its argument, and how it reads without a drawing.
    Drawn(String, String, Vec<Self>),
    /// Rules that a deployment should follow, by their ids.
    Advice(Vec<String>),
}

/// How a passage is shown that matters under a condition only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// It matters here: like everything else.
    Plainly,
    /// It may come to matter: under its label.
    Labelled,
    /// It does not matter here: folded, under its label.
    Folded,
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inline {
    /// Words.
    Text(String),
    /// The person's own words.
    Own(String),
    /// What is literal.
    Code(Vec<Piece>),
    /// What weighs more.
    Strong(Vec<Self>),
    /// What is stressed.
    Emphasis(Vec<Self>),
    /// A link.
    Link(Goal, Vec<Self>),
    /// The end of a line within a cell.
    Break,
}

/// A part of what is literal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// The same for everybody.
    Text(String),
    /// To be filled.
    Slot(Slot),
    /// The person's own.
    Own(String),
}

impl Piece {
    /// Its text; nothing, if it has to be filled.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Own(text) => text,
            Self::Slot(_) => "",
        }
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// To a heading of the same page.
    Here(String),
    /// To a page, and to a heading there if it is named.
    Page(String, String),
    /// To a trouble.
    Trouble(String),
    /// To a rule.
    Rule(String),
    /// To the workbench.
    Work,
    /// To the doctor.
    Doctor,
    /// To the wizard for a new environment.
    Wizard,
    /// Elsewhere.
    Out(String),
}

/// Where everything in some parts of a page leads, in folded passages too; a rule that is advised counts as led to.
#[must_use]
pub fn goals(blocks: &[Block]) -> Vec<Goal> {
    let of = |block: &Block| match block {
        Block::Heading(_, _, words) | Block::Paragraph(words) => led(words),
        Block::List(_, items) => items.iter().flat_map(|it| goals(it)).collect(),
        Block::Table(head, rows) => head.iter().chain(rows.iter().flatten()).flat_map(|it| led(it)).collect(),
        Block::When(_, inner) | Block::Fold(_, _, inner) | Block::Drawn(_, _, inner) => goals(inner),
        Block::Advice(ids) => ids.iter().cloned().map(Goal::Rule).collect(),
        Block::Code(..) | Block::Live(..) => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

fn led(inlines: &[Inline]) -> Vec<Goal> {
    let of = |inline: &Inline| match inline {
        Inline::Link(goal, _) => vec![goal.clone()],
        Inline::Strong(inner) | Inline::Emphasis(inner) => led(inner),
        Inline::Text(_) | Inline::Own(_) | Inline::Code(_) | Inline::Break => Vec::new(),
    };
    inlines.iter().flat_map(of).collect()
}

/// All words of some parts of a line.
#[must_use]
pub fn words(inlines: &[Inline]) -> String {
    let word = |inline: &Inline| match inline {
        Inline::Text(text) | Inline::Own(text) => text.clone(),
        Inline::Code(pieces) => pieces.iter().map(Piece::text).collect(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link(_, inner) => words(inner),
        Inline::Break => " ".to_owned(),
    };
    inlines.iter().map(word).collect()
}
