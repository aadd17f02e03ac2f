//! What a build with buildpacks reads, and so must never be left out of it.

use super::Source;

/// A file that a buildpack detects an app by, or installs from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name at the top of the repository.
    pub name: &'static str,
    /// The source.
    pub source: Source,
}

const fn input(name: &'static str, at: &'static str, checked: &'static str) -> Input {
    Input { name, source: Source::new(at, checked) }
}

const NODE: (&str, &str) = ("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20");
const PYTHON: (&str, &str) = ("github.com/heroku/heroku-buildpack-python v351", "2026-08-18");

/// Not an input by itself, but a description of a package often names it (packaging.python.org, `pyproject.toml`, key
/// `readme`).
pub const README: &str = "README.md";

/// Every one that is sourced.
pub const INPUTS: [Input; 13] = [
    input("Procfile", "github.com/heroku/heroku-claude-plugin, procfile.md", "2026-07-30"),
    input("package.json", NODE.0, NODE.1),
    input("package-lock.json", NODE.0, NODE.1),
    input("npm-shrinkwrap.json", NODE.0, NODE.1),
    input("yarn.lock", NODE.0, NODE.1),
    input("pnpm-lock.yaml", NODE.0, NODE.1),
    input("requirements.txt", PYTHON.0, PYTHON.1),
    input("Pipfile", PYTHON.0, PYTHON.1),
    input("Pipfile.lock", PYTHON.0, PYTHON.1),
    input("poetry.lock", PYTHON.0, PYTHON.1),
    input("uv.lock", PYTHON.0, PYTHON.1),
    input(".python-version", PYTHON.0, PYTHON.1),
    input("runtime.txt", PYTHON.0, PYTHON.1),
];
