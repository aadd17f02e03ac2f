//! How often the doctor is right about logs that people labelled. `cargo xtask score` runs it.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program for the terminal")]

use dynoscribe::troubles;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::process::ExitCode;

/// A labelled log.
#[derive(Deserialize)]
struct Labelled {
    id: String,
    log: String,
    expected: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    weak_evidence: bool,
}

/// What was said of the logs of one label.
#[derive(Clone, Copy, Default)]
struct Tally {
    all: u32,
    exact: u32,
    acceptable: u32,
    false_alarms: u32,
}

fn main() -> ExitCode {
    let path = std::env::args().nth(1).unwrap_or_else(|| "tests/logs/practice.jsonl".to_owned());
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("score: {path}: {error}");
            return ExitCode::from(2);
        }
    };
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    let (mut sum, mut weak) = (Tally::default(), Tally::default());
    for (at, line) in text.lines().enumerate() {
        let labelled: Labelled = match serde_json::from_str(line) {
            Ok(labelled) => labelled,
            Err(error) => {
                eprintln!("score: {path}:{}: {error}", at + 1);
                return ExitCode::from(2);
            }
        };
        let said = troubles::read(labelled.log.as_bytes()).root.unwrap_or("none");
        let exact = said == labelled.expected;
        let acceptable = exact || labelled.also.iter().any(|also| also == said);
        if !exact {
            let mark = if acceptable { "~" } else { "!" };
            let evidence = if labelled.weak_evidence { " (weak evidence)" } else { "" };
            println!("{mark} {}: {said}, and it is {}{evidence}", labelled.id, labelled.expected);
        }
        let count = |tally: &mut Tally| {
            tally.all += 1;
            tally.exact += u32::from(exact);
            tally.acceptable += u32::from(acceptable);
            tally.false_alarms += u32::from(labelled.expected == "none" && !acceptable);
        };
        count(&mut sum);
        if labelled.weak_evidence {
            count(&mut weak);
        }
        count(tallies.entry(labelled.expected.clone()).or_default());
    }
    println!("\n{:36} {:>5} {:>6} {:>11}", "label", "logs", "exact", "acceptable");
    for (label, tally) in &tallies {
        println!("{label:36} {:>5} {:>6} {:>11}", tally.all, tally.exact, tally.acceptable);
    }
    for (name, tally) in [("all", sum), ("of these with weak evidence", weak)] {
        let percent = |part: u32| f64::from(part) * 100.0 / f64::from(tally.all.max(1));
        println!(
            "\n{name}: {} logs, exact {} ({:.1} %), acceptable {} ({:.1} %), missed {}, false alarms {}",
            tally.all,
            tally.exact,
            percent(tally.exact),
            tally.acceptable,
            percent(tally.acceptable),
            tally.all - tally.acceptable,
            tally.false_alarms
        );
    }
    ExitCode::SUCCESS
}
