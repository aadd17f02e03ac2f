//! `dynoscribe diagnose`: what a log shows.

use crate::{Failure, failure, print};
use dynoscribe::troubles::{self, Diagnosis, Found, Reader, Role};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, Read};

/// So much is read at once.
const PIECE: usize = 1 << 20;

pub(crate) fn diagnose(words: &[&str]) -> Result<(), Failure> {
    let (mut source, mut form) = (None, text as fn(&Diagnosis) -> String);
    let mut rest = words.iter().copied();
    while let Some(word) = rest.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (word, None),
        };
        match name {
            "--format" => {
                form = match value.or_else(|| rest.next()) {
                    Some("text") => text,
                    Some("json") => in_json,
                    _ => return Err(failure("--format is one of text and json")),
                };
            }
            _ if name.starts_with("--") => return Err(failure(format!("diagnose knows no option {name}"))),
            _ if source.is_some() => return Err(failure("diagnose takes one log")),
            _ => source = Some(word),
        }
    }
    let source = source.unwrap_or("-");
    let read = match source {
        "-" => read(io::stdin().lock()),
        path => File::open(path).and_then(read),
    };
    let found = read.map_err(|error| failure(format!("{source}: {error}")))?;
    print(&form(&found))
}

fn read(mut from: impl Read) -> io::Result<Diagnosis> {
    let mut reader = Reader::new();
    let mut piece = vec![0; PIECE];
    loop {
        match from.read(&mut piece)? {
            0 => return Ok(reader.finish()),
            count => reader.feed(&piece[..count]),
        }
    }
}

fn in_json(found: &Diagnosis) -> String {
    let one = |it: &Found| {
        let title = troubles::find(it.slug).map(|trouble| trouble.title);
        json!({
            "slug": it.slug,
            "title": title,
            "role": it.role.label(),
            "count": it.count,
            "lines": it.lines.iter().map(|(from, to)| [from, to]).collect::<Vec<_>>(),
            "since": it.since,
            "until": it.until,
        })
    };
    let all: Vec<Value> = found.found.iter().map(one).collect();
    format!("{:#}\n", json!({"root": found.root, "lines": found.lines, "diagnoses": all}))
}

fn text(found: &Diagnosis) -> String {
    let mut out = Vec::new();
    if found.root.is_none() {
        out.push(NOTHING.to_owned());
    }
    for it in &found.found {
        let Some(trouble) = troubles::find(it.slug) else { continue };
        let role = match it.role {
            Role::Root => "Cause",
            Role::Effect => "What came of it, or beside it",
            Role::Noise => "Notice",
        };
        let times = if it.count == 1 { String::new() } else { format!(" × {}", it.count) };
        let line = it.lines.first().map_or(0, |(from, _)| *from);
        let first = troubles::mask(&it.first);
        out.push(format!("{role}: {} [{}]{times}\n  line {line}: {first}\n", trouble.title, it.slug));
        if it.role == Role::Root {
            out.extend(told(trouble));
        }
    }
    out.concat()
}

/// What there is to know and to do about the cause.
fn told(trouble: &troubles::Trouble) -> Vec<String> {
    let words = &trouble.words;
    let mut out = vec![format!("  {}\n", words.means)];
    out.push("  Causes, the likeliest first:\n".to_owned());
    out.extend(words.causes.iter().map(|cause| format!("  - {cause}\n")));
    out.push("  What to do:\n".to_owned());
    for (at, step) in words.steps.iter().enumerate() {
        out.push(format!("  {}. {}\n", at + 1, step.say));
        if !step.run.is_empty() {
            out.push(format!("     {}\n", step.run.replace("{app}", "APP")));
        }
    }
    if !words.avoid.is_empty() {
        out.push(format!("  {}\n", words.avoid));
    }
    out
}

const NOTHING: &str = "No known failure is seen here. Collect more: the lines before the first error, as in\n  \
    heroku logs --num 1500 --app APP\nand, for a failed deploy, the whole output of the build.\n";
