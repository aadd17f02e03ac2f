//! The project's own commands. `cargo xtask --help` lists them.
//!
//! A command is one match arm here and one module. There are no dependencies, so that on a fresh machine the first line
//! of output comes after two seconds of compiling.
#![allow(clippy::print_stdout, reason = "it is a program for the terminal")]
#![allow(unreachable_pub, reason = "`pub` marks what a module offers; nothing here leaves the program")]

mod arguments;
mod browser;
mod dependencies;
mod firefox;
mod judges;
mod measure;
mod new;
mod programs;
mod run;
mod serve;
mod setup;
mod site;
mod size;
mod steps;
mod test;
mod tools;

use arguments::Wanted;
use std::path::Path;
use std::process::{Command, ExitCode};

const HELP: &str = "\
The commands of the Dynoscribe project

  cargo xtask serve [--port 8080] [--public-url /] [--release]
      Builds the site, serves it on this machine, prints its address, and builds anew when a file changes.
      --release serves the optimised build, as it is published. Takes the next free port when 8080 is taken.

  cargo xtask test [--long]
      Everything that must hold: format, lints, unit, golden and property tests, tools that others wrote over every
      gallery, the real Heroku CLI against a stand-in of the platform, documentation, and the real site in a real
      browser. Ends with a table; the exit code is 1 when a step failed.
      --long gives each property test 200,000 cases in place of 600, and runs every script of every gallery.

  cargo xtask bench
      How long the core takes, how that grows with the number of environments, and how fast the doctor reads: native
      beside grep, and in a browser where `cargo xtask build` was run before.

  cargo xtask score
      How often the doctor is right about the labelled logs of tests/logs.

  cargo xtask size
      What a first visit to the site in dist/ loads, and what a preset loads after it: each kind of file, plain and
      compressed. A test holds the first visit to its limit.

  cargo xtask measure [--quick]
      The site in dist/ as a person has it, in tables, and in full in target/measure/: Lighthouse for a page of each
      kind; bytes, requests, time until it is of use, from an edit to its effect, without a network, axe. Half an hour
      on an otherwise idle machine; --quick does everything once, in ten minutes, and says less for sure.

  cargo xtask build [--public-url /x/]
      Writes the site as it is published to dist/. --public-url is the path under which it will lie.

  cargo xtask new UNIT ID
      Writes the skeleton of one more unit and its line in the registry, and says what is to be done with it. UNIT is
      rule, trouble, preset, file (a generated one) or page (of the guide); ID is its name in kebab case.

What you need first: rustup with the C linker that Rust needs, and, except for a plain `serve`, Node.js 20 or newer
with npm.
All else each command fetches or compiles by itself, once: the Wasm target, trunk, the wasm-bindgen that matches
Cargo.lock, wasm-opt, and for `test` cargo-deny, a browser, the Heroku CLI and the judges (Python packages among them).

Environment
  DYNOSCRIBE_TOOLS   where compiled tools are kept, by name and version; else a folder `dynoscribe` in your user's cache
                     ($XDG_CACHE_HOME, ~/.cache, ~/Library/Caches, %LOCALAPPDATA%). Delete it to have them built anew.
  CHROMIUM           the browser for the tests; else the first Chromium, Chrome or Edge that is found, else one is
                     installed (apt-get where it may, else Playwright's).
  FIREFOX            the Firefox for the tests; else the first that is found, else it is installed (apt-get).
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    // This crate lies one folder below the root of the checkout.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().unwrap_or(here);
    match arguments::read(&words) {
        Ok(Wanted::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Wanted::Test { long }) => test::test(root, long),
        Ok(Wanted::Serve(wanted)) => serve::serve(root, &wanted),
        Ok(Wanted::Bench) => native(root, "bench"),
        Ok(Wanted::Score) => native(root, "score"),
        Ok(Wanted::Size) => size::size(root),
        Ok(Wanted::Measure { quick }) => measure::measure(root, quick),
        Ok(Wanted::Build { public_url }) => site::build(root, &public_url),
        Ok(Wanted::Finish) => site::finish(root),
        Ok(Wanted::New { unit, id }) => new::new(root, unit, &id),
        Ok(Wanted::Announce { port, public_url }) => serve::announce(port, &public_url),
        Err(line) => {
            // 2, as for any command that was not understood.
            eprintln!("{line}");
            ExitCode::from(2)
        }
    }
}

/// The doctor in a browser, over the site in `dist/` if it is there.
fn in_the_browser(root: &Path) -> ExitCode {
    let Ok(base) = site::base(root) else {
        println!("the doctor in a browser: build the site first, with cargo xtask build");
        return ExitCode::SUCCESS;
    };
    let script = root.join("tests").join("e2e").join("bench.mjs");
    let ran = Command::new("node").arg(script).env("DYNOSCRIBE_BASE", base).current_dir(root).status();
    if ran.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Cargo's own progress and the program's table are all there is to see, so both go straight to the terminal.
fn native(root: &Path, program: &str) -> ExitCode {
    let words = ["run", "--quiet", "--locked", "--profile", "bench", "--bin", program];
    eprintln!("compiling what is measured, optimised: up to a minute the first time");
    match Command::new(tools::cargo()).args(words).current_dir(root).status() {
        Ok(status) if status.success() && program == "bench" => in_the_browser(root),
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo could not be started: {error}");
            ExitCode::FAILURE
        }
    }
}
