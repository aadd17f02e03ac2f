//! `cargo xtask build`, and the steps of it that the other commands share.

use crate::run::{Failure, Log, nothing, run};
use crate::setup;
use crate::steps::{Closing, Done, Step, run_all};
use crate::tools::{self, TRUNK, WASM_BINDGEN, cargo, search_path, with_progress};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

pub fn build(root: &Path, public_url: &str) -> ExitCode {
    if let Err(failure) = setup::node() {
        println!("{}", failure.line);
        return ExitCode::FAILURE;
    }
    let mut steps = tools_and_page(root, true);
    steps.push(Step::new("npm packages", &[], move |log| setup::npm_packages(log, root)));
    steps.push(Step::new("site", &["page", "wasm-bindgen", "trunk", "npm packages"], move |log| {
        trunk_build(log, root, public_url, Path::new("dist"), None)
    }));
    let code = run_all(steps, Closing::Quiet);
    if code == ExitCode::SUCCESS {
        println!("The site for {public_url} is in dist/.");
    }
    code
}

/// From nothing to a compiled page and the two tools that turn it into a site. The page compiles beside the tools: it
/// fills the cores while one of them links.
pub fn tools_and_page(root: &Path, release: bool) -> Vec<Step<'_>> {
    vec![
        Step::new("wasm target", &[], setup::wasm_target),
        Step::new("crates", &[], move |log| setup::crates(log, root)),
        Step::new("wasm-bindgen", &["wasm target", "crates"], move |log| tools::build(log, root, &WASM_BINDGEN)),
        Step::new("trunk", &["wasm target", "crates"], move |log| {
            tools::build(log, root, &TRUNK)?;
            tools::tidy();
            Ok(vec![])
        })
        // In one build folder, where the second finds what the first has compiled.
        .after(&["wasm-bindgen"]),
        Step::new("page", &["wasm target", "crates"], move |log| page(log, root, release)),
    ]
}

/// Compiles the page as trunk will: when it does, all is done.
fn page(log: Log, root: &Path, release: bool) -> Done {
    let mut command = Command::new(cargo());
    command
        .args(["build", "--locked", "--offline", "--target", "wasm32-unknown-unknown"])
        .args(["--features", "web", "--bin", "web"])
        .current_dir(root);
    if release {
        command.arg("--release");
    }
    with_progress(&mut command);
    // The lints are those of this machine: what only the page's target compiles is warned of here.
    let warnings = run(log, &mut command, |line| line.starts_with("warning: `dynoscribe`"))?;
    match warnings.first() {
        Some(warning) if release => {
            Err(Failure::new("the page", warning, "`cargo build` with its target and features shows what it warns of"))
        }
        _ => Ok(vec![]),
    }
}

/// The path for which the site in `dist/` was built.
pub fn base(root: &Path) -> Result<String, Failure> {
    let front = std::fs::read_to_string(root.join("dist").join("index.html")).unwrap_or_default();
    base_of(&front).map(str::to_owned).ok_or_else(|| {
        Failure::new("the site in dist/", "it is missing, or is not ours", "build it with `cargo xtask build`")
    })
}

/// The tag that starts the page names its base.
fn base_of(page: &str) -> Option<&str> {
    page.split_once("data-base=\"")?.1.split_once('"').map(|(base, _)| base)
}

/// The program that finishes a site, where it is compiled already: else `finish` compiles it.
const PRERENDER: &str = "DYNOSCRIBE_PRERENDER";

/// The whole site, optimised, in `folder`.
pub fn trunk_build(log: Log, root: &Path, public_url: &str, folder: &Path, prerender: Option<&Path>) -> Done {
    let mut command = trunk(root)?;
    command.args(["build", "--release", "--offline", "--public-url", public_url, "--dist"]).arg(folder);
    command.envs(prerender.map(|program| (PRERENDER, program)));
    with_progress(&mut command);
    run(log, &mut command, nothing)
}

/// Builds it once more, elsewhere, and compares every byte.
pub fn again(log: Log, root: &Path, public_url: &str, first: &Path, prerender: &Path) -> Done {
    let second = first.with_file_name("site-again");
    trunk_build(log, root, public_url, &second, Some(prerender))?;
    let (first, second) = (files(first)?, files(&second)?);
    let names = first.keys().chain(second.keys());
    let Some(name) = names.into_iter().find(|name| first.get(*name) != second.get(*name)) else {
        return Ok(vec![format!("{} files, the same twice", first.len())]);
    };
    let what = format!("{} differs between two builds of the same sources", name.display());
    Err(Failure::new("the site", &what, "find what depends on time, on a hash or on the order of threads"))
}

/// Every file of a folder, by its path inside of it.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>, Failure> {
    let mut all = BTreeMap::new();
    let mut left = vec![folder.to_owned()];
    while let Some(path) = left.pop() {
        let failed = |error| Failure::io(&path.display().to_string(), &error);
        if path.is_dir() {
            for entry in std::fs::read_dir(&path).map_err(failed)? {
                left.push(entry.map_err(failed)?.path());
            }
        } else {
            let inside = path.strip_prefix(folder).unwrap_or(&path).to_owned();
            all.insert(inside, std::fs::read(&path).map_err(failed)?);
        }
    }
    Ok(all)
}

/// Finishes what trunk has built: the site as it is published, or just enough of it to work on the page.
pub fn finish(root: &Path) -> ExitCode {
    let published = std::env::var_os("TRUNK_PROFILE").is_some_and(|profile| profile == "release");
    let words: &[_] = if published { &["--features", "site", "--bin", "prerender"] } else { &["--bin", "library"] };
    let ready = std::env::var_os(PRERENDER).filter(|_| published);
    let mut command = Command::new(ready.clone().unwrap_or_else(cargo));
    if ready.is_none() {
        command.args(["run", "--quiet", "--locked"]).args(words);
    }
    match command.current_dir(root).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// trunk, with the tools on its path. It finds them all, so it never downloads one.
pub fn trunk(root: &Path) -> Result<Command, Failure> {
    let program = TRUNK.folder(root)?.join("trunk");
    let mut command = Command::new(program);
    command
        .current_dir(root)
        .env("PATH", search_path(root)?)
        // Some shells set NO_COLOR=1, which trunk's own option of that name does not take for an answer.
        .env_remove("NO_COLOR");
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_says_for_which_path_it_was_built() {
        assert_eq!(base_of("<script src=\"/x/boot.js\" data-base=\"/x/\" data-js=\"/x/a.js\">"), Some("/x/"));
        assert_eq!(base_of("<script src=\"/x/boot.js\">"), None);
    }
}
