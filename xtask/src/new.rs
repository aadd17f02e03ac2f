//! `cargo xtask new`: one more unit of a room, as a skeleton that compiles, and its line in the registry.
//!
//! The kinds of units and their skeletons are in `new/`. What a skeleton leaves open says TODO, and the tests that hold
//! every unit of a room fail until that is filled in.

#[cfg(test)]
mod tests;
mod units;

pub use units::Unit;

use crate::tools::read;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use units::{Known, Place, UNITS};

/// What no module of a room can be called.
const RESERVED: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "tests", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The longest part of an id that stands in a name on Heroku: `my-`, the id and `-production` are 30 characters.
const SHORT: usize = 16;

/// The id of a unit, in kebab case.
#[derive(Debug, PartialEq, Eq)]
pub struct Id(String);

impl Id {
    /// The id that was typed; the error is one line for the person.
    pub fn read(text: &str) -> Result<Self, String> {
        let right = kebab(text);
        if !right.starts_with(|c: char| c.is_ascii_lowercase()) {
            return Err(format!("`{text}` is no id: one begins with a letter, as `port-fixed` does"));
        }
        if RESERVED.contains(&right.as_str()) {
            return Err(format!("`{text}` is no id: no module can have that name. Say more, such as `{right}-wrong`"));
        }
        if right != text {
            let rule = "small letters and digits, with a hyphen between words";
            return Err(format!("`{text}` is no id: one is written in {rule}. Write `{right}`"));
        }
        Ok(Self(right))
    }

    /// A text with this id in place of the one that the skeletons have, in each of its spellings.
    fn fill(&self, text: &str) -> String {
        let Self(id) = self;
        let snake = id.replace('-', "_");
        let (first, others) = id.split_at(1);
        let mut short = id.as_str();
        while short.len() > SHORT {
            short = short.rsplit_once('-').map_or(&short[..SHORT], |(short, _)| short);
        }
        let spellings = [
            ("an-id", id.clone()),
            ("AN_ID", snake.to_uppercase()),
            ("an_id", snake),
            ("An id", [&first.to_uppercase(), others].concat().replace('-', " ")),
            ("an-app", short.to_owned()),
        ];
        // In one pass: an id may hold what is looked for, as `clean-app` does.
        let mut filled = String::new();
        let mut rest = text;
        let next = |rest: &str| spellings.iter().filter_map(|it| Some((rest.find(it.0)?, it))).min_by_key(|it| it.0);
        while let Some((at, (blank, spelling))) = next(rest) {
            filled.push_str(&rest[..at]);
            filled.push_str(spelling);
            rest = &rest[at + blank.len()..];
        }
        filled + rest
    }
}

/// A text as an id is written: `MyRule`, `my_rule` and `My rule` are `my-rule`.
fn kebab(text: &str) -> String {
    let mut id = String::new();
    let mut inside = false;
    for c in text.chars() {
        let begins = c.is_ascii_uppercase() && inside;
        if (begins || !c.is_ascii_alphanumeric()) && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        }
        inside = c.is_ascii_lowercase() || c.is_ascii_digit();
    }
    id.trim_end_matches('-').to_owned()
}

/// The kind of unit of a name; the error is one line for the person.
pub fn unit(name: &str) -> Result<&'static Unit, String> {
    UNITS
        .iter()
        .find(|unit| unit.name == name)
        .ok_or_else(|| format!("there is no unit `{name}`; the units are {}", names()))
}

/// The names of the units, as one says them.
pub fn names() -> String {
    let names: Vec<&str> = UNITS.iter().map(|unit| unit.name).collect();
    match names.split_last() {
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}

/// Makes a unit and says what is to be done with it.
pub fn new(root: &Path, unit: &Unit, id: &Id) -> ExitCode {
    match make(root, unit, id) {
        Ok(()) => {
            print!("{}", said(unit, id));
            ExitCode::SUCCESS
        }
        Err(line) => {
            eprintln!("{line}");
            ExitCode::FAILURE
        }
    }
}

/// Writes the skeleton and the lines of the registry, or nothing at all; the error is one line for the person.
fn make(root: &Path, unit: &Unit, id: &Id) -> Result<(), String> {
    let file = id.fill(unit.file);
    if root.join(&file).exists() {
        return Err(format!("`{}` is taken: there is {file}", id.0));
    }
    for known in unit.known {
        match known {
            Known::Path(path) if root.join(id.fill(path)).exists() => {
                return Err(format!("`{}` is taken: there is {}", id.0, id.fill(path)));
            }
            Known::Text(path, text) if open(&root.join(path))?.contains(&id.fill(text)) => {
                return Err(format!("`{}` is taken: it stands in {path}", id.0));
            }
            _ => {}
        }
    }
    let mut registry = open(&root.join(unit.registry))?;
    for (place, line) in unit.lines {
        registry = inserted(&registry, place, &id.fill(line)).ok_or_else(|| {
            format!("{} is not as xtask/src/new/units.rs has it: it has no {}", unit.registry, place.shown())
        })?;
    }
    write(&root.join(&file), &id.fill(unit.skeleton), true)?;
    write(&root.join(unit.registry), &registry, false)
}

fn open(path: &Path) -> Result<String, String> {
    read(path).map_err(|failure| failure.line)
}

fn write(path: &Path, text: &str, anew: bool) -> Result<(), String> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(anew).truncate(!anew);
    let written = options.open(path).and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|error| format!("{}: {error}", path.display()))
}

/// The text with one more line; nothing, where it has no such place.
fn inserted(text: &str, place: &Place, line: &str) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let at = match place {
        Place::Last(opens, closes) => {
            let begin = lines.iter().position(|it| it == opens)?;
            begin + lines[begin..].iter().position(|it| it == closes)?
        }
        Place::Module => sorted(&lines, line)?,
    };
    lines.insert(at, line);
    Some(lines.join("\n") + "\n")
}

/// Where a `mod` line belongs in the first block of such lines, which is sorted. Its attributes stand over each.
fn sorted(lines: &[&str], line: &str) -> Option<usize> {
    let first = lines.iter().position(|it| it.starts_with("mod "))?;
    let block = lines[first..].iter().take_while(|it| it.starts_with("mod ") || it.starts_with("#["));
    // As rustfmt sorts: an underscore before everything else.
    let key = |line: &str| line.trim_end_matches(';').replace('_', " ");
    let mut at = first + block.clone().count();
    let after = block.clone().position(|it| it.starts_with("mod ") && key(it) > key(line));
    if let Some(after) = after {
        at = first + after;
    }
    while at > 0 && lines[at - 1].starts_with("#[") {
        at -= 1;
    }
    Some(at)
}

/// What was written, and what is to be done now.
fn said(unit: &Unit, id: &Id) -> String {
    let mut lines = vec![format!("wrote    {}", unit.file)];
    for (place, line) in unit.lines {
        lines.push(format!("changed  {}: `{}` stands {}", unit.registry, line.trim(), place.said()));
    }
    lines.push("\nFill in what says TODO, and what is empty. Until then these tests fail:".to_owned());
    lines.extend(unit.fails.iter().map(|(file, test, open)| format!("  {file}: {test}\n      {open}")));
    lines.push("\nThen:".to_owned());
    lines.extend(unit.then.iter().map(|step| format!("  - {step}")));
    lines.push(format!("\n{}", units::TESTS));
    lines.into_iter().map(|line| id.fill(&line) + "\n").collect()
}
