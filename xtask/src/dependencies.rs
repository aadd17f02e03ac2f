//! The crates that we build from, held against `deny.toml`: licences, versions, where they come from, and what is known
//! against them.

use crate::run::{Log, run};
use crate::steps::Done;
use crate::tools::{self, CARGO_DENY};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// For how long the database of advisories may take to come. It is a shallow clone of a small repository.
const PATIENCE: Duration = Duration::from_mins(1);

pub fn check(log: Log, root: &Path) -> Done {
    let program = CARGO_DENY.folder(root)?.join(CARGO_DENY.program);
    let checked = |subjects: &[&str]| {
        let mut command = Command::new(&program);
        // Offline: all that it needs is here by now, and whether the rest holds must not hang on a network.
        command.args(["--offline", "--locked", "--workspace", "check", "--hide-inclusion-graph"]);
        command.args(subjects).current_dir(root);
        run(log, &mut command, warns)
            .map_err(|failure| failure.of("the crates of Cargo.lock", "change the crate that is named, or deny.toml"))
    };
    let mut lines = checked(&["licenses", "bans", "sources"])?;
    let mut fetch = Command::new(&program);
    fetch.args(["fetch", "db"]).current_dir(root).env("GIT_TERMINAL_PROMPT", "0");
    if succeeds(&mut fetch, PATIENCE) {
        lines.extend(checked(&["advisories"])?);
    } else {
        lines.push("advisories skipped: the RustSec database could not be fetched from GitHub".to_owned());
    }
    Ok(lines)
}

/// Compiles the tool, once for this machine.
pub fn tool(log: Log, root: &Path) -> Done {
    tools::build(log, root, &CARGO_DENY)?;
    tools::tidy();
    Ok(vec![])
}

/// The lines that a person should see though nothing failed.
fn warns(line: &str) -> bool {
    line.starts_with("warning[")
}

/// Whether a program, unheard, ends well in time. Git waits for minutes where a network swallows what it sends.
fn succeeds(command: &mut Command, patience: Duration) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let Ok(mut child) = command.spawn() else {
        return false;
    };
    let begun = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if begun.elapsed() < patience => std::thread::sleep(Duration::from_millis(50)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::cargo;

    #[test]
    fn a_warning_is_seen_and_its_drawing_is_not() {
        assert!(warns("warning[duplicate]: found 2 duplicate entries for crate 'syn'"));
        assert!(!warns("    ┌─ /Cargo.lock:159:1"));
        assert!(!warns("bans ok, licenses ok, sources ok"));
    }

    #[test]
    fn a_program_succeeds_by_ending_well() {
        let ends_well = |words: &[&str]| succeeds(Command::new(cargo()).args(words), PATIENCE);
        assert!(ends_well(&["--version"]));
        assert!(!ends_well(&["no-such-command"]));
        assert!(!succeeds(&mut Command::new("no-such-program"), PATIENCE));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_does_not_end_does_not_succeed() {
        let begun = Instant::now();
        assert!(!succeeds(Command::new("sleep").arg("600"), Duration::from_millis(100)));
        assert!(begun.elapsed() < Duration::from_mins(1));
    }
}
