//! `cargo xtask measure`: how the built site does, in numbers. What is measured, and how, stands in `tests/measure`; here
//! is what that needs.

use crate::run::{Failure, Log};
use crate::{browser, setup, site};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The folder of the measures. Its packages weigh 200 MB, so only who measures has them.
pub fn folder(root: &Path) -> PathBuf {
    root.join("tests").join("measure")
}

/// One page of each kind: Lighthouse; and of `/` bytes, readiness, edits, work without a network, axe.
pub fn measure(root: &Path, quick: bool) -> ExitCode {
    let log = Log::new("measure");
    ended(prepared(log, root).and_then(|(base, browser)| {
        setup::npm_ci(log, &folder(root))?;
        log.say(if quick { "ten minutes on an idle machine" } else { "half an hour, on an idle machine" });
        let mut command = node(root, &browser);
        command.arg(folder(root).join("site.mjs")).arg(root.join("dist")).arg(base);
        command.arg(root.join("target").join("measure"));
        if quick {
            command.arg("--quick");
        }
        show(&mut command)
    }))
}

/// The base of the site in `dist/`, and a browser to open it in.
pub fn prepared(log: Log, root: &Path) -> Result<(String, PathBuf), Failure> {
    let base = site::base(root)?;
    setup::node()?;
    setup::npm_packages(log, root)?;
    Ok((base, browser::get(log, root)?))
}

pub fn node(root: &Path, browser: &Path) -> Command {
    let mut command = Command::new("node");
    command.current_dir(root).env("CHROMIUM", browser);
    command
}

/// Its tables are all there is to see, so they go straight to the terminal. `false`: it has said what went wrong.
pub fn show(command: &mut Command) -> Result<bool, Failure> {
    let status = command.status().map_err(|error| Failure::io("`node` could not be started", &error))?;
    Ok(status.success())
}

pub fn ended(outcome: Result<bool, Failure>) -> ExitCode {
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{}\n{}", failure.line, failure.output.trim_end());
            ExitCode::FAILURE
        }
    }
}
