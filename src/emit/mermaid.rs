//! Flowcharts in Mermaid's language, which GitHub draws.
//!
//! A label is quoted, and everything in a person's text but letters of ASCII, digits and a few harmless signs is written
//! as an entity, so that it ends no label and means nothing to Mermaid or to HTML.

use super::{Because, Line};

/// A flowchart, from the top down.
#[derive(Clone, Debug, Default)]
pub struct Flowchart {
    lines: Vec<Line>,
}

/// A piece of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words that are always the same; they hold neither quotes nor `#`.
    Fixed(&'static str),
    /// A person's text.
    Own(String),
    /// The end of a line.
    Break,
}

/// The forms of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A box.
    Box,
    /// A box with round ends.
    Round,
}

impl Flowchart {
    /// An empty one.
    #[must_use]
    pub fn new(because: Because) -> Self {
        Self { lines: vec![Line { text: "flowchart TD".to_owned(), because }] }
    }

    /// A node under an id of ours.
    pub fn node(&mut self, id: &'static str, form: Form, label: &[Piece], because: Because) {
        let (open, close) = match form {
            Form::Box => ("[", "]"),
            Form::Round => ("([", "])"),
        };
        let label: String = label.iter().map(piece).collect();
        self.push(["  ", id, open, "\"", &label, "\"", close].concat(), because);
    }

    /// An arrow.
    pub fn arrow(&mut self, from: &'static str, to: &'static str, because: Because) {
        self.push(["  ", from, " --> ", to].concat(), because);
    }

    /// A dotted arrow with a word.
    pub fn dotted(&mut self, from: &'static str, word: &'static str, to: &'static str, because: Because) {
        self.push(["  ", from, " -. ", word, " .-> ", to].concat(), because);
    }

    /// All lines.
    #[must_use]
    pub fn done(self) -> Vec<Line> {
        self.lines
    }

    fn push(&mut self, text: String, because: Because) {
        self.lines.push(Line { text, because });
    }
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Fixed(text) => (*text).to_owned(),
        Piece::Break => "<br>".to_owned(),
        Piece::Own(text) => text.chars().map(character).collect(),
    }
}

fn character(c: char) -> String {
    if c.is_ascii_alphanumeric() || " .,-/".contains(c) { c.to_string() } else { format!("#{};", u32::from(c)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile;
    use crate::spec::Field;
    use proptest::prelude::*;

    const BECAUSE: Because = Because::new(Field::Method, "test");

    /// The text that the entities of a label stand for.
    fn read(label: &str) -> String {
        let mut out = String::new();
        let mut rest = label;
        while let Some((before, after)) = rest.split_once('#') {
            out.push_str(before);
            let (code, after) = after.split_once(';').expect("an end");
            out.push(code.parse().ok().and_then(char::from_u32).expect("a character"));
            rest = after;
        }
        out + rest
    }

    #[test]
    fn a_chart_reads_well() {
        let mut chart = Flowchart::new(BECAUSE);
        chart.node("push", Form::Box, &[Piece::Fixed("Push"), Piece::Break, Piece::Own("a\"b".into())], BECAUSE);
        chart.node("stays", Form::Round, &[Piece::Fixed("The old release stays")], BECAUSE);
        chart.arrow("push", "stays", BECAUSE);
        chart.dotted("push", "fails", "stays", BECAUSE);
        let text: Vec<String> = chart.done().into_iter().map(|it| it.text).collect();
        assert_eq!(
            text.join("\n"),
            "flowchart TD\n  push[\"Push<br>a#34;b\"]\n  stays([\"The old release stays\"])\n  push --> stays\n  push -. fails .-> stays"
        );
    }

    proptest! {
        #![proptest_config(hostile::config())]
        #[test]
        fn every_text_stays_in_its_label(text in hostile::text()) {
            let label = piece(&Piece::Own(text.clone()));
            prop_assert!(label.chars().all(|c| c.is_ascii_alphanumeric() || " .,-/#;".contains(c)));
            prop_assert_eq!(read(&label), text);
        }
    }
}
