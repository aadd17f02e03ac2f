//! The YAML printer.
//!
//! A scalar is written plain only where no reader of YAML 1.1 or 1.2 can take it for anything but this text; else it is
//! double-quoted, with everything escaped that is not visible. A JSON string is *not* always a safe YAML string.

use super::comment::{comment, is_visible};
use super::json;
use super::node::{Entry, Item, Node, Piece, Scalar};
use super::{Because, Line};

/// The longest key that every reader takes without the explicit `? ` form (YAML 1.2.2, §7.4.2, allows 1024).
const LONGEST_KEY: usize = 1000;

/// Prints a mapping as a YAML document.
#[must_use]
pub fn print(entries: &[Entry]) -> Vec<Line> {
    let mut lines = Vec::new();
    map(&mut lines, entries, 0, "");
    lines
}

/// Writes the entries of a mapping. `lead` stands in place of the first entry's indentation: `- ` in a sequence.
fn map(lines: &mut Vec<Line>, entries: &[Entry], depth: usize, lead: &str) {
    for (at, entry) in entries.iter().enumerate() {
        let Entry { key, node, because, notes, gap } = entry;
        let lead = if at == 0 { lead } else { "" };
        if *gap {
            lines.push(Line { text: String::new(), because: *because });
        }
        for text in notes.iter().flat_map(|note| comment(note)) {
            lines.push(Line { text: [&indent(depth), &*text].concat(), because: *because });
        }
        let start = if lead.is_empty() { indent(depth) } else { [&indent(depth - 1), lead].concat() };
        let key = scalar(key);
        if key.len() > LONGEST_KEY {
            lines.push(Line { text: [&start, "? ", &key].concat(), because: *because });
            value(lines, [&indent(depth), ":"].concat(), node, depth, *because);
        } else {
            value(lines, [&start, &*key, ":"].concat(), node, depth, *because);
        }
    }
}

/// Writes what stands behind a key or in an item, on the line that has been begun or below it.
fn value(lines: &mut Vec<Line>, begun: String, node: &Node, depth: usize, because: Because) {
    match node {
        Node::Map(entries) if entries.is_empty() => push(lines, begun, " {}", because),
        Node::Seq(items) if items.is_empty() => push(lines, begun, " []", because),
        Node::Map(entries) => {
            push(lines, begun, "", because);
            map(lines, entries, depth + 1, "");
        }
        Node::Seq(items) => {
            push(lines, begun, "", because);
            seq(lines, items, depth + 1);
        }
        Node::Scalar(Scalar::Block(text)) => {
            push(lines, begun, " |", because);
            for text in text.trim_end_matches('\n').split('\n') {
                block_line(lines, text, depth + 1, because);
            }
        }
        Node::Scalar(Scalar::JsonBlock(node)) => {
            push(lines, begun, " |", because);
            json_block(lines, node, depth + 1, because);
        }
        Node::Scalar(leaf) => push(lines, begun, &[" ", &leaf_text(leaf)].concat(), because),
    }
}

fn seq(lines: &mut Vec<Line>, items: &[Item], depth: usize) {
    for (at, Item { node, because, gap }) in items.iter().enumerate() {
        if *gap && at > 0 {
            lines.push(Line { text: String::new(), because: *because });
        }
        match node {
            Node::Map(entries) if !entries.is_empty() => map(lines, entries, depth + 1, "- "),
            node => value(lines, [&indent(depth), "-"].concat(), node, depth, *because),
        }
    }
}

/// A JSON list with one item a line, so that a change of one item is a change of one line.
fn json_block(lines: &mut Vec<Line>, node: &Node, depth: usize, because: Because) {
    let Node::Seq(items) = node else { return block_line(lines, &unevaluated(&json::compact(node)), depth, because) };
    block_line(lines, "[", depth, because);
    for (at, item) in items.iter().enumerate() {
        let comma = if at + 1 < items.len() { "," } else { "" };
        let text = ["  ", &unevaluated(&json::compact(&item.node)), comma].concat();
        block_line(lines, &text, depth, item.because);
    }
    block_line(lines, "]", depth, because);
}

/// JSON in which GitHub sees no expression: the dollar sign before two braces is written as an escape.
fn unevaluated(json: &str) -> String {
    json.replace("${{", "\\u0024{{")
}

fn block_line(lines: &mut Vec<Line>, text: &str, depth: usize, because: Because) {
    let text = if text.is_empty() { String::new() } else { [&indent(depth), text].concat() };
    lines.push(Line { text, because });
}

fn push(lines: &mut Vec<Line>, begun: String, rest: &str, because: Because) {
    lines.push(Line { text: begun + rest, because });
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth)
}

fn leaf_text(leaf: &Scalar) -> String {
    match leaf {
        Scalar::Text(text) => scalar(text),
        Scalar::Bool(value) => value.to_string(),
        Scalar::Int(value) => value.to_string(),
        Scalar::Raw(text) | Scalar::Block(text) => (*text).to_owned(),
        Scalar::Template(pieces) => scalar(&template(pieces)),
        Scalar::JsonBlock(node) => json::compact(node),
    }
}

/// Joins a template. GitHub evaluates `${{ '${{' }}` to `${{`: that is how a person's text keeps one to the letter.
fn template(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Fixed(text) => (*text).to_owned(),
            Piece::Text(text) => text.replace("${{", "${{ '${{' }}"),
        })
        .collect()
}

/// One scalar: plain, or double-quoted.
#[must_use]
pub(crate) fn scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quote(text) }
}

fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some((first, last)) = bytes.first().zip(bytes.last()) else { return false };
    let begins = first.is_ascii_alphabetic() || (*first == b'/' && bytes.len() > 1);
    let every = bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b" _./@+=:$&|()<>*?;,~^-".contains(byte));
    begins && every && !b" :".contains(last) && !text.contains(": ") && !is_word_with_meaning(text)
}

/// Words that some reader takes for a truth value or for nothing (YAML 1.1 types `bool` and `null`).
fn is_word_with_meaning(text: &str) -> bool {
    ["null", "true", "false", "yes", "no", "on", "off", "y", "n"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

fn quote(text: &str) -> String {
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
            c if is_visible(c) => out.push(c),
            c => {
                // Writing to a string cannot fail.
                let code = u32::from(c);
                let _ = if code <= 0xffff { write!(out, "\\u{code:04x}") } else { write!(out, "\\U{code:08x}") };
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

    fn text(entries: &[Entry]) -> String {
        print(entries).iter().flat_map(|line| [line.text.clone(), "\n".to_owned()]).collect()
    }

    fn entry(key: &str, node: Node) -> Entry {
        Entry::new(key, node, BECAUSE)
    }

    /// Reads with two readers that share no code, and holds them against each other.
    fn read(text: &str) -> Value {
        let one: Value = yaml_serde::from_str(text).unwrap_or_else(|error| panic!("libyaml: {error}\n{text}"));
        let two: Value = serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("saphyr: {error}\n{text}"));
        assert_eq!(one, two, "{text}");
        one
    }

    #[test]
    fn a_tree_is_printed_for_people() {
        let steps = Node::Seq(vec![
            Item::new(
                Node::Map(vec![
                    entry("name", Node::text("Build it")),
                    entry("run", Node::Scalar(Scalar::Block("one\n\ntwo\n"))),
                ]),
                BECAUSE,
            ),
            Item::new(Node::text("plain"), BECAUSE).gap(),
        ]);
        let tree = [
            entry("on", Node::raw("push")).note("Line one\nline two"),
            entry("steps", steps).gap(),
            entry("none", Node::Map(vec![])),
        ];
        assert_eq!(
            text(&tree),
            "# Line one\n# line two\n\"on\": push\n\nsteps:\n  - name: Build it\n    run: |\n      one\n\n      two\n\n  - plain\nnone: {}\n"
        );
    }

    #[test]
    fn scalars_are_plain_where_nobody_can_mistake_them() {
        for plain in ["cd backend && python -m alembic upgrade head", "heroku-postgresql:essential-0", "/app/x", "a:b"]
        {
            assert_eq!(scalar(plain), plain);
        }
        for quoted in [
            "",
            "yes",
            "No",
            "n",
            "1",
            "1.5",
            "0x1f",
            "12:30",
            "~",
            "a: b",
            "a #b",
            "a:",
            "-a",
            "a ",
            " a",
            "*a",
            "{a",
            "null",
            "=",
            "<<",
            "2026-11-22",
            "/",
        ] {
            assert_eq!(scalar(quoted), format!("\"{quoted}\""));
        }
        assert_eq!(scalar("\u{85}\u{feff}\u{1f600}\u{7}"), "\"\\u0085\\ufeff\u{1f600}\\u0007\"");
    }

    #[test]
    fn github_sees_no_expression_in_a_persons_text() {
        let tree = [
            entry("env", Node::literal("${{ secrets.A }} $${{b}}")),
            entry(
                "json",
                Node::Scalar(Scalar::JsonBlock(Box::new(Node::Seq(vec![Item::new(Node::text("${{ a }}"), BECAUSE)])))),
            ),
        ];
        assert_eq!(
            text(&tree),
            "env: \"${{ '${{' }} secrets.A }} $${{ '${{' }}b}}\"\njson: |\n  [\n    \"\\u0024{{ a }}\"\n  ]\n"
        );
    }

    proptest! {
        #![proptest_config(crate::hostile::config())]
        #[test]
        fn every_string_reads_back(
            key in crate::hostile::text(), value in crate::hostile::text(), note in crate::hostile::text(),
        ) {
            let tree = [
                entry("first", Node::Map(vec![entry(&key, Node::text(value.clone())).note(note)])),
                entry("then", Node::Seq(vec![
                    Item::new(Node::text(value.clone()), BECAUSE),
                    Item::new(Node::Map(vec![entry(&key, Node::text(key.clone()))]), BECAUSE),
                ])),
            ];
            let printed = print(&tree);
            prop_assert!(printed.iter().all(|line| !line.text.contains('\n') && line.text.trim_end() == line.text));
            prop_assert_eq!(read(&text(&tree)), json!({ "first": { key.clone(): value }, "then": [value, { key.clone(): key }] }));
        }
    }
}
