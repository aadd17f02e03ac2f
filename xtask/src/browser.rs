//! A Chromium for the browser tests: the one that is there, else one from the system's packages, else Playwright's.

use crate::programs::apt_install;
use crate::run::{Failure, Log, ask, nothing, run};
use crate::tools::on_path;
use std::path::{Path, PathBuf};
use std::process::Command;

const NAMES: &[&str] = &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

#[cfg(target_os = "macos")]
const PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
#[cfg(windows)]
const PLACES: &[&str] = &[
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];
#[cfg(not(any(target_os = "macos", windows)))]
const PLACES: &[&str] = &["/usr/bin/chromium", "/usr/lib/chromium/chromium", "/opt/google/chrome/chrome"];

/// Finds a browser, or installs one.
pub fn get(log: Log, root: &Path) -> Result<PathBuf, Failure> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|value| !value.is_empty()) {
        let browser = PathBuf::from(named);
        if runs(&browser) {
            return Ok(browser);
        }
        return Err(Failure::new(
            "the browser for the tests",
            &format!("CHROMIUM names {}, which does not run", browser.display()),
            "unset CHROMIUM, or set it to a Chromium",
        ));
    }
    if let Some(browser) = installed(root) {
        log.say(&format!("using {}", browser.display()));
        return Ok(browser);
    }

    let mut tried = Vec::new();
    let mut output = String::new();
    for (name, commands) in ways(root) {
        log.say(&format!("no Chromium found; installing one with {name}"));
        let outcome = commands.into_iter().try_for_each(|mut command| run(log, &mut command, nothing).map(drop));
        match outcome {
            Ok(()) => {
                if let Some(browser) = installed(root) {
                    return Ok(browser);
                }
                tried.push(format!("{name} ran, but no browser that runs came of it"));
            }
            Err(failure) => {
                tried.push(format!("{} ({})", failure.line, reason(&failure.output)));
                output.push_str(&failure.output);
            }
        }
    }
    let failure = Failure::new(
        "the browser for the tests",
        &format!("no Chromium is installed, and none could be: {}", tried.join("; ")),
        "install Chromium or Chrome, or set CHROMIUM to one, and run `cargo xtask test` again",
    );
    Err(Failure { output, ..failure })
}

/// The line of a program's output that says most about why it failed.
pub fn reason(output: &str) -> &str {
    let says = |line: &&str| line.starts_with("E: ") || line.contains("rror: ");
    let mut lines = output.lines().map(str::trim);
    lines.clone().find(says).or_else(|| lines.next_back()).unwrap_or_default()
}

/// The ways to install one on this machine, best first.
fn ways(root: &Path) -> Vec<(&'static str, Vec<Command>)> {
    let mut ways = Vec::new();
    // Ubuntu's package of that name is an empty shell around a snap, which tests cannot drive.
    let ubuntu = std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("ID=ubuntu"));
    if let Some(commands) = apt_install(&["chromium"]).filter(|_| !ubuntu) {
        ways.push(("apt-get", commands));
    }
    let mut playwright = Command::new("node");
    playwright.args(["node_modules/playwright-core/cli.js", "install", "chromium"]).current_dir(root);
    ways.push(("Playwright", vec![playwright]));
    ways
}

fn installed(root: &Path) -> Option<PathBuf> {
    NAMES
        .iter()
        .filter_map(|name| on_path(name))
        .chain(PLACES.iter().map(PathBuf::from))
        .chain(playwrights(root))
        .find(|browser| runs(browser))
}

/// Where Playwright keeps its own, whether or not it is there.
fn playwrights(root: &Path) -> Option<PathBuf> {
    let driver = root.join("node_modules/playwright-core");
    let script = "console.log(require(process.argv[1]).chromium.executablePath())";
    ask("node", &["-e", script, driver.to_str()?]).map(PathBuf::from)
}

/// An empty shell around a missing browser exists too, so it is asked for its version, except on Windows, where that
/// question opens a window.
pub fn runs(browser: &Path) -> bool {
    browser.is_file() && (cfg!(windows) || ask(browser, &["--version"]).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_the_first_error_else_the_last_line() {
        assert_eq!(reason("Reading\nE: no such package\nbye"), "E: no such package");
        assert_eq!(reason("one\n  two\n"), "two");
        assert_eq!(reason(""), "");
    }

    #[test]
    fn a_file_that_is_no_program_is_no_browser() {
        assert!(!runs(Path::new(env!("CARGO_MANIFEST_DIR"))));
        assert!(!runs(Path::new("no-such-browser")));
    }
}
