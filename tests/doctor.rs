//! The doctor, held against logs that people labelled, and against what nobody should paste.

use dynoscribe::troubles::{self, Reader, Role};
use serde::Deserialize;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[derive(Deserialize)]
struct Labelled {
    id: String,
    log: String,
    expected: String,
    #[serde(default)]
    also: Vec<String>,
}

fn practice() -> Vec<Labelled> {
    let text = include_str!("logs/practice.jsonl");
    text.lines().map(|line| serde_json::from_str(line).expect("a labelled log")).collect()
}

#[test]
fn nineteen_of_twenty_labelled_logs_are_told_exactly_and_nothing_raises_a_false_alarm() {
    let (mut exact, mut wrong) = (0, Vec::new());
    let all = practice();
    for it in &all {
        let said = troubles::read(it.log.as_bytes()).root.unwrap_or("none");
        exact += usize::from(said == it.expected);
        if it.expected == "none" && said != "none" && !it.also.iter().any(|also| also == said) {
            wrong.push(format!("{}: {said}", it.id));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(exact * 20 >= all.len() * 19, "{exact} of {}", all.len());
}

#[test]
fn every_label_is_a_trouble() {
    for it in practice().iter().filter(|it| it.expected != "none") {
        assert!(troubles::find(&it.expected).is_some(), "{}", it.expected);
    }
}

#[test]
fn the_dress_of_a_log_makes_no_difference() {
    for it in practice() {
        let plain = troubles::read(it.log.as_bytes());
        let dress = |line| ["2026-02-17T21:04:31.1234567Z \u{1b}[36;1m", line, "\u{1b}[0m\r\n"].concat();
        let dressed = it.log.lines().map(dress).collect::<Vec<_>>().concat();
        let dressed = troubles::read(dressed.as_bytes());
        assert_eq!(plain.root, dressed.root, "{}", it.id);
    }
}

/// Cuts, repeats, joins and damages labelled logs: no panic, every place is inside, and there is one root at most. It
/// goes on for a minute where `DYNOSCRIBE_LONG` is set.
#[test]
fn damaged_logs_are_read_too() {
    let logs: Vec<Vec<u8>> = practice().into_iter().map(|it| it.log.into_bytes()).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % most.max(1) as u64).unwrap_or_default()
    };
    let (begin, long) = (Instant::now(), std::env::var_os("DYNOSCRIBE_LONG").is_some());
    let mut rounds = 0;
    while rounds < 500 || (long && begin.elapsed() < Duration::from_mins(1)) {
        rounds += 1;
        let mut damaged = Vec::new();
        for _ in 0..=next(4) {
            let piece = &logs[next(logs.len())];
            let from = next(piece.len());
            damaged.extend_from_slice(&piece[from..from + next(piece.len() - from + 1)]);
        }
        for _ in 0..next(20) {
            let at = next(damaged.len());
            if let Some(byte) = damaged.get_mut(at) {
                *byte = u8::try_from(next(256)).unwrap_or_default();
            }
        }
        let mut reader = Reader::new();
        for piece in damaged.chunks(next(700) + 1) {
            reader.feed(piece);
        }
        let found = reader.finish();
        let roots = found.found.iter().filter(|it| it.role == Role::Root).count();
        assert_eq!(roots, usize::from(found.root.is_some()));
        for it in &found.found {
            assert!(it.count > 0 && it.lines.iter().all(|(from, to)| from <= to && *to <= found.lines), "{it:?}");
        }
    }
}

#[test]
fn the_command_line_says_it_for_people_and_for_programs() {
    let run = |arguments: &[&str], log: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dynoscribe"))
            .arg("diagnose")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        // It may end before it has read everything.
        let _ = child.stdin.take().expect("its input").write_all(log.as_bytes());
        let done = child.wait_with_output().expect("it ends");
        (done.status.code(), String::from_utf8(done.stdout).expect("text"))
    };
    let log = "2026-02-17T21:04:01.000000+00:00 app[web.1]: ModuleNotFoundError: No module named 'flask'\n\
        2026-02-17T21:04:31.000000+00:00 heroku[router]: at=error code=H10 desc=\"App crashed\" fwd=\"203.0.113.7\"\n\
        2026-02-17T21:04:32.000000+00:00 heroku[router]: at=error code=H10 desc=\"App crashed\" fwd=\"203.0.113.7\"\n";
    let (code, said) = run(&["--format", "json"], log);
    let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((code, &said["root"]), (Some(0), &serde_json::json!("python-module-not-found")));
    let effect = &said["diagnoses"][1];
    assert_eq!(effect["slug"], "h10-app-crashed");
    assert_eq!(effect["role"], "effect");
    assert_eq!(effect["count"], 2);
    assert_eq!(effect["lines"], serde_json::json!([[2, 3]]));
    let (_, said) = run(&["-"], log);
    assert!(said.starts_with("Cause: Python does not find a module [python-module-not-found]\n  line 1: "), "{said}");
    assert!(!said.contains("203.0.113.7"), "{said}");
    let (code, said) = run(&[], "all is well\n");
    assert_eq!(code, Some(0));
    assert!(said.starts_with("No known failure is seen here."), "{said}");
    assert_eq!(run(&["--format", "xml"], "").0, Some(2));
}
