//! The JSON printer.

use super::node::{Entry, Item, Node, Piece, Scalar};
use super::{Because, Line};

/// Prints a tree as JSON, two spaces a level. The outermost brackets have the reason `because`.
#[must_use]
pub fn print(node: &Node, because: Because) -> Vec<Line> {
    let mut lines = vec![Line { text: String::new(), because }];
    write(&mut lines, node, 0, because);
    lines
}

/// Prints a tree as JSON in one line, in ASCII.
#[must_use]
pub fn compact(node: &Node) -> String {
    match node {
        Node::Map(entries) => {
            let inner: Vec<_> =
                entries.iter().map(|entry| [&quote_ascii(&entry.key), ": ", &compact(&entry.node)].concat()).collect();
            ["{", &inner.join(", "), "}"].concat()
        }
        Node::Seq(items) => {
            let inner: Vec<_> = items.iter().map(|item| compact(&item.node)).collect();
            ["[", &inner.join(", "), "]"].concat()
        }
        Node::Scalar(scalar) => scalar_text(scalar, quote_ascii),
    }
}

fn write(lines: &mut Vec<Line>, node: &Node, depth: usize, because: Because) {
    match node {
        Node::Map(entries) => {
            let parts = entries.iter().map(|Entry { key, node, because, .. }| (Some(key), node, *because)).collect();
            group(lines, ['{', '}'], parts, depth, because);
        }
        Node::Seq(items) => {
            let parts = items.iter().map(|Item { node, because, .. }| (None, node, *because)).collect();
            group(lines, ['[', ']'], parts, depth, because);
        }
        Node::Scalar(scalar) => append(lines, &scalar_text(scalar, quote)),
    }
}

type Part<'a> = (Option<&'a String>, &'a Node, Because);

fn group(lines: &mut Vec<Line>, brackets: [char; 2], parts: Vec<Part<'_>>, depth: usize, because: Because) {
    append(lines, brackets[0].encode_utf8(&mut [0; 4]));
    if parts.is_empty() {
        return append(lines, brackets[1].encode_utf8(&mut [0; 4]));
    }
    let last = parts.len() - 1;
    for (at, (key, node, because)) in parts.into_iter().enumerate() {
        lines.push(Line { text: "  ".repeat(depth + 1), because });
        if let Some(key) = key {
            append(lines, &quote(key));
            append(lines, ": ");
        }
        write(lines, node, depth + 1, because);
        if at < last {
            append(lines, ",");
        }
    }
    lines.push(Line { text: "  ".repeat(depth), because });
    append(lines, brackets[1].encode_utf8(&mut [0; 4]));
}

fn append(lines: &mut [Line], text: &str) {
    if let Some(line) = lines.last_mut() {
        line.text.push_str(text);
    }
}

fn scalar_text(scalar: &Scalar, quote: fn(&str) -> String) -> String {
    match scalar {
        Scalar::Text(text) => quote(text),
        Scalar::Bool(value) => value.to_string(),
        Scalar::Int(value) => value.to_string(),
        // What only YAML has is still a text here.
        Scalar::Raw(text) | Scalar::Block(text) => quote(text),
        Scalar::Template(pieces) => quote(
            &pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Fixed(text) => text,
                    Piece::Text(text) => text.as_str(),
                })
                .collect::<String>(),
        ),
        Scalar::JsonBlock(node) => quote(&compact(node)),
    }
}

/// A JSON string. Characters that do not show are escaped, although JSON would allow them.
fn quote(text: &str) -> String {
    quoted(text, super::comment::is_visible)
}

fn quote_ascii(text: &str) -> String {
    quoted(text, |c| c.is_ascii() && !c.is_control())
}

fn quoted(text: &str, shows: fn(char) -> bool) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if shows(c) => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::Field;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    const BECAUSE: Because = Because::new(Field::Method, "test");

    fn text(node: &Node) -> String {
        print(node, BECAUSE).iter().flat_map(|line| [line.text.clone(), "\n".to_owned()]).collect()
    }

    #[test]
    fn a_tree_is_indented_by_two() {
        let node = Node::Map(vec![
            Entry::new("a", Node::Seq(vec![Item::new(Node::text("x"), BECAUSE)]), BECAUSE),
            Entry::new("b", Node::Map(vec![]), BECAUSE),
            Entry::new("c", Node::Scalar(Scalar::Int(-1)), BECAUSE),
        ]);
        assert_eq!(text(&node), "{\n  \"a\": [\n    \"x\"\n  ],\n  \"b\": {},\n  \"c\": -1\n}\n");
        assert_eq!(compact(&node), r#"{"a": ["x"], "b": {}, "c": -1}"#);
    }

    proptest! {
        #![proptest_config(crate::hostile::config())]
        #[test]
        fn every_string_reads_back(key in crate::hostile::text(), value in crate::hostile::text()) {
            let node = Node::Map(vec![Entry::new(key.clone(), Node::text(value.clone()), BECAUSE)]);
            let wanted = json!({ key: value });
            prop_assert_eq!(&serde_json::from_str::<Value>(&text(&node)).expect("JSON"), &wanted);
            let compact = compact(&node);
            prop_assert!(compact.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
            prop_assert_eq!(&serde_json::from_str::<Value>(&compact).expect("JSON"), &wanted);
        }
    }
}
