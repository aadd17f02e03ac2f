//! A tree with notes and reasons, printed as YAML or as JSON.

use super::Because;

/// A value of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// A mapping; keys in order.
    Map(Vec<Entry>),
    /// A sequence.
    Seq(Vec<Item>),
    /// A leaf.
    Scalar(Scalar),
}

/// An entry of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// The value.
    pub node: Node,
    /// Why it is there.
    pub because: Because,
    /// Comments above it (YAML only).
    pub notes: Vec<String>,
    /// Whether an empty line stands before it (YAML only).
    pub gap: bool,
}

/// An item of a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The value.
    pub node: Node,
    /// Why it is there.
    pub because: Because,
    /// Whether an empty line stands between it and the item before (YAML only).
    pub gap: bool,
}

/// A leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A text: always read back as this text.
    Text(String),
    /// A truth value.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Written as it stands (YAML only): a GitHub expression, or a value with a comment behind it.
    Raw(&'static str),
    /// A text that GitHub evaluates (YAML only): fixed parts with expressions, and a person's text between them,
    /// in which no expression is evaluated.
    Template(Vec<Piece>),
    /// Fixed lines, as a literal block (YAML only).
    Block(&'static str),
    /// A JSON document, as a literal block whose content is ASCII (YAML only).
    JsonBlock(Box<Node>),
}

/// A part of a [`Scalar::Template`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Fixed text; GitHub evaluates what stands in `${{ }}`.
    Fixed(&'static str),
    /// A person's text, which reaches its reader unchanged.
    Text(String),
}

impl Node {
    /// A text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Scalar(Scalar::Text(text.into()))
    }

    /// A person's text where GitHub evaluates expressions: none in it is evaluated.
    #[must_use]
    pub fn literal(text: impl Into<String>) -> Self {
        Self::Scalar(Scalar::Template(vec![Piece::Text(text.into())]))
    }

    /// Something written as it stands.
    #[must_use]
    pub const fn raw(text: &'static str) -> Self {
        Self::Scalar(Scalar::Raw(text))
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Map(entries) => entries.is_empty(),
            Self::Seq(items) => items.is_empty(),
            Self::Scalar(_) => false,
        }
    }
}

impl Entry {
    /// An entry without notes.
    #[must_use]
    pub fn new(key: impl Into<String>, node: Node, because: Because) -> Self {
        Self { key: key.into(), node, because, notes: Vec::new(), gap: false }
    }

    /// The entry with a comment above it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The entry with an empty line before it.
    #[must_use]
    pub const fn gap(mut self) -> Self {
        self.gap = true;
        self
    }
}

impl Item {
    /// An item.
    #[must_use]
    pub const fn new(node: Node, because: Because) -> Self {
        Self { node, because, gap: false }
    }

    /// The item with an empty line before it.
    #[must_use]
    pub const fn gap(mut self) -> Self {
        self.gap = true;
        self
    }
}
