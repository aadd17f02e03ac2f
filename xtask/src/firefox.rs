//! A Firefox for the browser tests: the one that is there, else one from the system's packages.

use crate::browser::{reason, runs};
use crate::programs::apt_install;
use crate::run::{Failure, Log, nothing, run};
use crate::tools::on_path;
use std::ffi::OsString;
use std::path::PathBuf;

const NAMES: &[&str] = &["firefox", "firefox-esr"];

#[cfg(target_os = "macos")]
const PLACES: &[&str] = &["/Applications/Firefox.app/Contents/MacOS/firefox"];
#[cfg(windows)]
const PLACES: &[&str] =
    &[r"C:\Program Files\Mozilla Firefox\firefox.exe", r"C:\Program Files (x86)\Mozilla Firefox\firefox.exe"];
#[cfg(not(any(target_os = "macos", windows)))]
const PLACES: &[&str] =
    &["/usr/lib/firefox-esr/firefox-esr", "/usr/lib/firefox/firefox", "/opt/firefox/firefox", "/snap/bin/firefox"];

/// Finds Firefox, or installs it.
pub fn get(log: Log) -> Result<PathBuf, Failure> {
    if let Some(firefox) = named(std::env::var_os("FIREFOX"))? {
        return Ok(firefox);
    }
    if let Some(firefox) = installed() {
        log.say(&format!("using {}", firefox.display()));
        return Ok(firefox);
    }
    // Debian's name for it. Playwright's own build is no way out: it cannot be driven as the shipped one is.
    let Some(commands) = apt_install(&["firefox-esr"]) else {
        return Err(missing("no Firefox is installed, and there is no apt-get that may install one"));
    };
    log.say("no Firefox found; installing one with apt-get");
    for mut command in commands {
        run(log, &mut command, nothing).map_err(|failure| {
            let why = [&failure.line, " (", reason(&failure.output), ")"].concat();
            let line = format!("no Firefox is installed, and none could be: {why}");
            Failure { output: failure.output, ..missing(&line) }
        })?;
    }
    installed().ok_or_else(|| missing("apt-get ran, but no Firefox that runs came of it"))
}

fn missing(line: &str) -> Failure {
    Failure::new(
        "Firefox for the tests",
        line,
        "install Firefox, or set FIREFOX to one, and run `cargo xtask test` again",
    )
}

/// The Firefox that a person names in the environment.
fn named(value: Option<OsString>) -> Result<Option<PathBuf>, Failure> {
    let Some(firefox) = value.filter(|value| !value.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    if runs(&firefox) {
        return Ok(Some(firefox));
    }
    Err(Failure::new(
        "Firefox for the tests",
        &format!("FIREFOX names {}, which does not run", firefox.display()),
        "unset FIREFOX, or set it to a Firefox",
    ))
}

fn installed() -> Option<PathBuf> {
    NAMES.iter().filter_map(|name| on_path(name)).chain(PLACES.iter().map(PathBuf::from)).find(|firefox| runs(firefox))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_no_wish() {
        assert!(named(None).is_ok_and(|found| found.is_none()));
        assert!(named(Some(OsString::new())).is_ok_and(|found| found.is_none()));
    }

    #[test]
    fn a_name_that_does_not_run_is_said_and_not_passed_over() {
        let failure = named(Some("no-such-firefox".into())).err();
        assert!(failure.is_some_and(|it| it.line.contains("FIREFOX names no-such-firefox")));
    }

    #[test]
    fn a_name_that_runs_is_taken() {
        // Cargo stands in for it: all that is asked of the program is its version.
        let cargo = on_path("cargo");
        assert!(named(cargo.clone().map(Into::into)).is_ok_and(|found| found == cargo));
    }

    #[test]
    fn every_place_is_a_whole_path() {
        assert!(PLACES.iter().all(|place| std::path::Path::new(place).is_absolute()));
    }
}
