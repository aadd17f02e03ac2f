//! `cargo xtask test`: everything that must hold, in one command.

use crate::run::{Failure, Log, nothing, run};
use crate::steps::{Closing, Done, Step, run_all};
use crate::tools::{cargo, with_progress};
use crate::{browser, dependencies, firefox, judges, programs, setup, site};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::OnceLock;

/// Property tests have 600 cases each of their own; `--long` gives them this many.
const LONG: &str = "200000";

/// The path under which GitHub Pages serves a project: the tests use the same, for a path is easily forgotten.
const PUBLIC_URL: &str = "/dynoscribe/";

/// With the page, its worker and what makes a site of it: the lints see them all, the tests of the page's store run too,
/// and what is compiled here is not compiled again for the site.
const SITE: &str = "dynoscribe/site,dynoscribe/doctor";

/// What every step that holds generated files against others' tools needs.
const JUDGES: &[&str] = &["npm packages of the judges", "Python packages of the judges", "tests and programs"];

/// What the browser tests need: the site, and the generated trees with the judge of their pictures.
const BROWSER: &[&str] = &["site", "browser", "npm packages of the judges", "tests and programs"];

/// The same in Firefox.
const FIREFOX: &[&str] = &["site", "Firefox", "npm packages of the judges", "tests and programs"];

pub fn test(root: &Path, long: bool) -> ExitCode {
    if let Err(failure) = setup::node() {
        println!("{}", failure.line);
        return ExitCode::FAILURE;
    }
    let found = Found::default();
    let code = run_all(steps(root, long, &found), Closing::Table);
    if code != ExitCode::SUCCESS {
        println!("`cargo fmt` mends the format. The other steps say above what to do.");
    }
    code
}

/// The browsers, once they are found.
#[derive(Default)]
struct Found {
    chromium: OnceLock<PathBuf>,
    firefox: OnceLock<PathBuf>,
}

fn steps<'a>(root: &'a Path, long: bool, found: &'a Found) -> Vec<Step<'a>> {
    let mut steps = site::tools_and_page(root, true);
    steps.extend([
        Step::new("npm packages", &[], move |log| setup::npm_packages(log, root)),
        Step::new("browser", &["npm packages"], move |log| {
            let browser = browser::get(log, root)?;
            found.chromium.get_or_init(|| browser);
            Ok(vec![])
        }),
        // One after the other: they may need the system's package manager, which serves one at a time.
        Step::new("Firefox", &[], move |log| {
            let browser = firefox::get(log)?;
            found.firefox.get_or_init(|| browser);
            Ok(vec![])
        })
        .after(&["browser"]),
        Step::new("programs", &[], programs::get).after(&["Firefox"]),
        Step::new("npm packages of the judges", &[], move |log| judges::npm(log, root)).after(&["npm packages"]),
        Step::new("Python packages of the judges", &[], move |log| judges::python(log, root)).after(&["programs"]),
        Step::new("rustfmt and clippy", &[], setup::components),
        Step::new("format", &["rustfmt and clippy"], move |log| checked(log, root, &["fmt", "--all", "--check"], &[])),
        Step::new("spelling", &["Python packages of the judges"], move |log| {
            let mut command = Command::new(judges::programs(root).join("typos"));
            run(log, command.args(["--format", "brief"]).current_dir(root), nothing).map_err(|failure| {
                failure.of("the spelling", "mend the words above, or name one that is right in _typos.toml")
            })?;
            Ok(vec![])
        }),
        // After trunk: one tool at a time is compiled into the cache.
        Step::new("cargo-deny", &["crates"], move |log| dependencies::tool(log, root)).after(&["trunk"]),
        Step::new("dependencies", &["cargo-deny"], move |log| dependencies::check(log, root)),
        // With the programs that the steps below run: what is compiled once is not compiled again.
        Step::new("tests and programs", &["crates"], move |log| {
            checked(log, root, &["test", "--workspace", "--locked", "--features", SITE, "--no-run"], &[])
        }),
        Step::new("unit, golden and property tests", &["tests and programs", "programs"], move |log| {
            let cases: &[_] = if long { &[("PROPTEST_CASES", LONG), ("DYNOSCRIBE_LONG", "1")] } else { &[] };
            let words = ["test", "--workspace", "--locked", "--no-fail-fast", "--features", SITE];
            checked(log, root, &words, cases)
        }),
        // These share a build folder, so they run one after the other.
        Step::new("lints", &["rustfmt and clippy", "crates"], move |log| {
            let words =
                ["clippy", "--workspace", "--all-targets", "--locked", "--features", SITE, "--", "-D", "warnings"];
            checked(log, root, &words, &[])
        })
        .after(&["unit, golden and property tests"]),
        Step::new("documentation", &["crates"], move |log| {
            let strict = [("RUSTDOCFLAGS", "-D warnings")];
            checked(log, root, &["doc", "--no-deps", "--lib", "--locked"], &strict)
        })
        .after(&["lints"]),
        Step::new("site", &["page", "wasm-bindgen", "trunk", "npm packages", "tests and programs"], move |log| {
            site::trunk_build(log, root, PUBLIC_URL, &folder(root), Some(&program(root, "prerender")))
        }),
        Step::new("the same site again", &["site"], move |log| {
            site::again(log, root, PUBLIC_URL, &folder(root), &program(root, "prerender"))
        })
        .after(&["documentation"]),
        Step::new("judges", JUDGES, move |log| node_tests(log, root, "judges", long, 1, &[])).after(&["site"]),
        Step::new("scripts with the real Heroku CLI", JUDGES, move |log| node_tests(log, root, "heroku", long, 1, &[]))
            .after(&["site"]),
        // Last, on a quiet machine: a browser that starves behind compilers tests nothing but patience.
        Step::new("browser tests", BROWSER, move |log| {
            let chromium = found.chromium.get().map(|path| ("CHROMIUM", path.as_os_str()));
            node_tests(log, root, "e2e", long, 2, chromium.as_slice())
        })
        .after(&["judges", "scripts with the real Heroku CLI", "the same site again"]),
        // Each journey once: the harness says which of its sizes and colours, and what is left to Chromium.
        Step::new("browser tests in Firefox", FIREFOX, move |log| {
            let firefox = found.firefox.get().map_or_else(|| OsStr::new("firefox"), |path| path.as_os_str());
            let variables = [("DYNOSCRIBE_BROWSER", OsStr::new("firefox")), ("FIREFOX", firefox)];
            // Two files at a time: Firefox takes seconds to start, in which it leaves a processor to another.
            node_tests(log, root, "e2e", long, 2, &variables)
        })
        .after(&["browser tests"]),
    ]);
    steps
}

/// A program of ours, as the tests have compiled it.
fn program(root: &Path, name: &str) -> PathBuf {
    root.join("target").join("debug").join(name).with_extension(std::env::consts::EXE_EXTENSION)
}

/// Away from `dist/`, which belongs to `cargo xtask build`.
fn folder(root: &Path) -> PathBuf {
    root.join("target").join("site")
}

fn checked(log: Log, root: &Path, words: &[&str], variables: &[(&str, &str)]) -> Done {
    let mut command = Command::new(cargo());
    command.args(words).current_dir(root).envs(variables.iter().copied());
    with_progress(&mut command);
    run(log, &mut command, counts)
}

/// The lines in which `cargo test` and `node --test` count.
fn counts(line: &str) -> bool {
    line.starts_with("test result: ")
        || line
            .strip_prefix("ℹ ")
            .is_some_and(|rest| ["tests ", "pass ", "fail ", "skipped "].iter().any(|word| rest.starts_with(word)))
}

/// Runs the tests of a folder of `tests` that are written for node, so many of its files at once.
fn node_tests(log: Log, root: &Path, kind: &str, whole: bool, files_at_once: u8, variables: &[(&str, &OsStr)]) -> Done {
    let tests = root.join("tests").join(kind);
    let entries = std::fs::read_dir(&tests).map_err(|error| Failure::io(&tests.display().to_string(), &error))?;
    // Named one by one: what `node --test FOLDER` means differs between the versions of node.
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    let mut command = Command::new("node");
    command
        .args(["--test", "--test-reporter=spec"])
        .arg(format!("--test-concurrency={files_at_once}"))
        // Only so that a test that hangs ends at all; no test measures time.
        .arg(if whole { "--test-timeout=7200000" } else { "--test-timeout=1800000" })
        .args(&files)
        .current_dir(root)
        .env("DYNOSCRIBE_SITE", folder(root))
        .env("DYNOSCRIBE_BASE", PUBLIC_URL)
        .env("DYNOSCRIBE_JUDGES", judges::programs(root))
        .env("DYNOSCRIBE_BIN", program(root, "dynoscribe"));
    if whole {
        command.env("DYNOSCRIBE_LONG", "1");
    }
    command.envs(variables.iter().copied());
    run(log, &mut command, counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_waits_for_earlier_ones_only() {
        let found = Found::default();
        assert_eq!(crate::steps::problem(&steps(Path::new("."), false, &found)), None);
    }

    #[test]
    fn keeps_the_lines_that_count() {
        assert!(counts("test result: ok. 12 passed; 0 failed"));
        assert!(counts("ℹ pass 5"));
        assert!(!counts("ℹ duration_ms 5"));
        assert!(!counts("running 12 tests"));
    }
}
