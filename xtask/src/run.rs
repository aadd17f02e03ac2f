//! Running one program under one label: quiet when it goes well, a line every so often when it takes long, and all
//! that it said when it fails.

use std::ffi::OsStr;
use std::io::{BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How long a step may be silent before it says what it is doing.
const HEARTBEAT: Duration = Duration::from_secs(15);

static BEGIN: OnceLock<Instant> = OnceLock::new();

/// Where a step says what happens, one whole line at a time, so that parallel steps stay readable.
#[derive(Clone, Copy)]
pub struct Log {
    step: &'static str,
}

impl Log {
    pub fn new(step: &'static str) -> Self {
        BEGIN.get_or_init(Instant::now);
        Self { step }
    }

    pub fn say(self, text: &str) {
        let seconds = BEGIN.get_or_init(Instant::now).elapsed().as_secs();
        println!("[{:>2}:{:02}] {}: {text}", seconds / 60, seconds % 60, self.step);
    }
}

/// Why a step did not succeed: one clear line, and what the program had said, if one ran.
#[derive(Debug)]
pub struct Failure {
    pub line: String,
    pub output: String,
}

impl Failure {
    /// The three things a person needs: what cannot be had, why, and what to run.
    pub fn new(what: &str, why: &str, remedy: &str) -> Self {
        Self { line: format!("{what}: {why}. To do: {remedy}"), output: String::new() }
    }

    /// Says of a program that failed what it was to bring, and what a person can do about it.
    pub fn of(self, what: &str, remedy: &str) -> Self {
        Self { line: format!("{what}: {}. To do: {remedy}", self.line), output: self.output }
    }

    /// A problem with a file or a folder.
    pub fn io(what: &str, error: &std::io::Error) -> Self {
        Self { line: format!("{what}: {error}"), output: String::new() }
    }
}

/// Runs `command` and returns the lines for which `keep` says yes.
pub fn run(log: Log, command: &mut Command, keep: fn(&str) -> bool) -> Result<Vec<String>, Failure> {
    let shown = shown(command);
    let started = Instant::now();
    // One pipe for both streams keeps the lines in the order in which they were written.
    let (reader, writer) = std::io::pipe().map_err(|error| Failure::io("a pipe", &error))?;
    let twin = writer.try_clone().map_err(|error| Failure::io("a pipe", &error))?;
    command.stdin(Stdio::null()).stdout(writer).stderr(twin);
    let spawned = command.spawn();
    // The command holds the writing ends; as long as it does, the pipe does not end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = spawned
        .map_err(|error| Failure { line: format!("`{shown}` could not be started: {error}"), output: String::new() })?;

    let (send, receive) = channel();
    let reading = std::thread::spawn(move || read_lines(reader, |line| send.send(line).is_ok()));
    let mut output = String::new();
    let mut kept = Vec::new();
    let mut latest = String::new();
    let mut next = Instant::now() + HEARTBEAT;
    loop {
        match receive.recv_timeout(next.saturating_duration_since(Instant::now())) {
            Ok(line) => {
                let line = without_colours(&line);
                if let Some(progress) = cargo_progress(&line) {
                    latest = progress;
                } else if !line.trim().is_empty() {
                    line.trim().clone_into(&mut latest);
                    if is_progress(&line) {
                        continue;
                    }
                    output.push_str(&line);
                    output.push('\n');
                    if keep(&line) {
                        kept.push(line);
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => {
                let seconds = started.elapsed().as_secs();
                let doing: String = latest.chars().take(90).collect();
                log.say(&format!("at it for {seconds} s; {doing}"));
                next = Instant::now() + HEARTBEAT;
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let _ = reading.join();
    let status = child.wait().map_err(|error| Failure::io(&shown, &error))?;
    if status.success() {
        return Ok(kept);
    }
    let end = status.code().map_or_else(|| "was killed".to_owned(), |code| format!("ended with exit code {code}"));
    Err(Failure { line: format!("`{shown}` {end}"), output })
}

/// What a program prints about itself; nothing when it cannot be run.
pub fn ask<S: AsRef<OsStr>>(program: S, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Nothing of the output is wanted when the command succeeds.
pub fn nothing(_line: &str) -> bool {
    false
}

/// The command as one would type it, with the program's name in place of its whole path.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    std::iter::once(program).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Splits at line feeds and at carriage returns: a progress bar is a line too.
fn read_lines(reader: impl Read, mut each: impl FnMut(String) -> bool) {
    let mut line = Vec::new();
    for byte in BufReader::new(reader).bytes().map_while(Result::ok) {
        if byte == b'\n' || byte == b'\r' {
            if !each(String::from_utf8_lossy(&line).into_owned()) {
                return;
            }
            line.clear();
        } else {
            line.push(byte);
        }
    }
    if !line.is_empty() {
        each(String::from_utf8_lossy(&line).into_owned());
    }
}

/// `Building [====> ] 12/70: serde, syn` becomes `12 of 70: serde, syn`.
fn cargo_progress(line: &str) -> Option<String> {
    let (head, tail) = line.split_once("] ")?;
    let (_, bar) = head.split_once('[')?;
    if !bar.chars().all(|c| matches!(c, '=' | '>' | ' ')) {
        return None;
    }
    let (counts, names) = tail.split_once(": ").unwrap_or((tail, ""));
    let (done, all) = counts.trim().split_once('/')?;
    Some(format!("{done} of {all}: {}", names.trim()))
}

/// Lines in which cargo says how far it is. They are of no use beneath an error.
fn is_progress(line: &str) -> bool {
    let verb = line.trim_start().split(' ').next().unwrap_or_default();
    line.starts_with("  ")
        && matches!(
            verb,
            "Blocking"
                | "Checking"
                | "Compiling"
                | "Documenting"
                | "Downloaded"
                | "Downloading"
                | "Locking"
                | "Updating"
        )
}

/// Takes the terminal's colour and erase sequences out of a line.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            // ESC [ … letter
            for skipped in characters.by_ref() {
                if skipped.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_cargos_progress_bar() {
        assert_eq!(
            cargo_progress("    Building [=====>        ] 12/70: serde, syn").as_deref(),
            Some("12 of 70: serde, syn")
        );
        assert_eq!(cargo_progress("   Compiling serde v1.0.0"), None);
        assert_eq!(cargo_progress("[1/2] copying: a"), None);
    }

    #[test]
    fn tells_progress_from_errors() {
        assert!(is_progress("   Compiling syn v3.0.10"));
        assert!(is_progress("    Blocking waiting for file lock on package cache"));
        assert!(!is_progress("error: could not compile `xtask`"));
        assert!(!is_progress("Compiling is what it does"));
    }

    #[test]
    fn splits_at_both_line_ends() {
        let mut lines = Vec::new();
        read_lines(&b"a\rb\nc"[..], |line| {
            lines.push(line);
            true
        });
        assert_eq!(lines, ["a", "b", "c"]);
    }

    #[test]
    fn takes_colours_away() {
        assert_eq!(without_colours("\u{1b}[1m\u{1b}[32mok\u{1b}[0m"), "ok");
    }

    #[test]
    fn a_failure_names_the_program_and_keeps_its_words() {
        let failure = run(Log::new("test"), Command::new("cargo").arg("no-such-command"), nothing).unwrap_err();
        assert!(failure.line.contains("cargo no-such-command"), "{}", failure.line);
        assert!(failure.output.contains("no-such-command"), "{}", failure.output);
    }
}
