//! What the machine lacks: parts of the Rust toolchain, crates, npm packages. Each function does nothing when it is there.

use crate::run::{Failure, Log, ask, nothing, run};
use crate::steps::Done;
use crate::tools::{self, WASM_OPT, cargo, read};
use std::fs;
use std::path::Path;
use std::process::Command;

const WASM: &str = "wasm32-unknown-unknown";

/// The Wasm target.
pub fn wasm_target(log: Log) -> Done {
    let has = || {
        ask("rustc", &["--print", "target-libdir", "--target", WASM]).is_some_and(|folder| Path::new(&folder).is_dir())
    };
    if has() {
        return Ok(vec![]);
    }
    rustup(log, &["target", "add", WASM], "the Wasm target of Rust")?;
    if has() {
        return Ok(vec![]);
    }
    Err(Failure::new(
        "the Wasm target of Rust",
        "rustup added it, and rustc still does not see it",
        "use the cargo that rustup installed (~/.cargo/bin first in PATH)",
    ))
}

/// The formatter and the linter.
pub fn components(log: Log) -> Done {
    for (component, probe) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if ask(cargo(), &[probe, "--version"]).is_none() {
            rustup(log, &["component", "add", component], component)?;
        }
    }
    Ok(vec![])
}

fn rustup(log: Log, arguments: &[&str], what: &str) -> Result<(), Failure> {
    if ask("rustup", &["--version"]).is_none() {
        return Err(Failure::new(
            what,
            "it is missing, and rustup, which could add it, was not found",
            "install rustup from https://rustup.rs",
        ));
    }
    log.say(&format!("rustup {}", arguments.join(" ")));
    run(log, Command::new("rustup").args(arguments), nothing)
        .map(drop)
        .map_err(|failure| failure.of(what, "see whether the network is there, and try again"))
}

/// Every crate of `Cargo.lock`, so that all later steps need no network.
pub fn crates(log: Log, root: &Path) -> Done {
    let mut command = Command::new(cargo());
    command.args(["fetch", "--locked"]).current_dir(root);
    run(log, &mut command, nothing)
        .map_err(|failure| failure.of("the crates of Cargo.lock", "see whether the network is there, and try again"))
}

/// The npm packages of the project.
pub fn npm_packages(log: Log, root: &Path) -> Done {
    npm_ci(log, root)?;
    let version = WASM_OPT.wanted(root)?;
    if !WASM_OPT.is_right(&WASM_OPT.folder(root)?, &version) {
        return Err(Failure::new(
            "wasm-opt",
            &format!("the one in node_modules does not run or is not of version {version}"),
            "delete node_modules and try again",
        ));
    }
    Ok(vec![])
}

/// The packages of a folder's `package-lock.json`. A copy of that file in `node_modules` says that they are all there.
pub fn npm_ci(log: Log, folder: &Path) -> Done {
    node()?;
    let wanted = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules").join(".dynoscribe-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(vec![]);
    }
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command
        // No package's own script is run: none of ours needs one.
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(folder);
    run(log, &mut command, nothing).map_err(|failure| {
        failure.of("the packages of package-lock.json", "see whether the network is there, and try again")
    })?;
    fs::write(&stamp, wanted).map_err(|error| Failure::io(&stamp.display().to_string(), &error))?;
    Ok(vec![])
}

/// Node and npm themselves cannot be had from here. Asked before anything long begins.
pub fn node() -> Result<(), Failure> {
    let remedy = "install Node.js 20 or newer with npm (https://nodejs.org, or your package manager)";
    let Some(said) = ask("node", &["--version"]) else {
        return Err(Failure::new("Node.js", "`node` was not found; wasm-opt and the browser tests run on it", remedy));
    };
    if major(&said).is_none_or(|major| major < 20) {
        return Err(Failure::new("Node.js", &format!("`node` is {said}, too old"), remedy));
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if tools::on_path(npm).is_none() {
        return Err(Failure::new(
            "npm",
            "`npm` was not found; wasm-opt and the browser tests' driver come through it",
            remedy,
        ));
    }
    Ok(())
}

/// `v20.20.2` is 20.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_nodes_version() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("20"), None);
    }

    #[test]
    fn the_lock_file_names_no_registry() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for folder in [root.to_owned(), crate::judges::folder(root), crate::measure::folder(root)] {
            let lock = read(&folder.join("package-lock.json")).unwrap();
            assert!(!lock.contains("\"resolved\""), "npm wrote where it downloaded from");
        }
    }
}
