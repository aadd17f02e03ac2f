//! The tools that the build takes: which, which version, where from, how one sees that it is the right one.

use crate::run::{Failure, Log, ask, nothing, run};
use crate::steps::Done;
use std::env::consts::EXE_SUFFIX;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that the build runs.
pub struct Tool {
    /// The package that brings it.
    pub name: &'static str,
    /// The program; it is the right one when its `--version` says the version.
    pub program: &'static str,
    pub version: Version,
    pub source: Source,
}

/// Where the wanted version is written. Each stands in one place only.
pub enum Version {
    /// Here.
    Exact(&'static str),
    /// In `Cargo.lock`, as the version of this crate: the command and the crate must be equal.
    OfCrate(&'static str),
    /// In `package-lock.json`.
    OfNpmPackage,
}

/// How a tool is had.
pub enum Source {
    /// Compiled once into the cache of the person, with these further flags.
    Cargo(&'static [&'static str]),
    /// Unpacked by `npm ci` into `node_modules`, checked against the hash in `package-lock.json`.
    Npm,
}

pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: Version::OfCrate("wasm-bindgen"),
    source: Source::Cargo(&[]),
};

pub const TRUNK: Tool = Tool {
    name: "trunk",
    program: "trunk",
    version: Version::Exact("0.21.14"),
    // Without TLS: it downloads nothing here, because it finds every tool on its path. That saves a third of its crates.
    source: Source::Cargo(&["--no-default-features"]),
};

pub const WASM_OPT: Tool =
    Tool { name: "binaryen", program: "wasm-opt", version: Version::OfNpmPackage, source: Source::Npm };

/// Not for the build: `cargo xtask test` holds the crates against `deny.toml` with it.
pub const CARGO_DENY: Tool =
    Tool { name: "cargo-deny", program: "cargo-deny", version: Version::Exact("0.20.2"), source: Source::Cargo(&[]) };

/// Those of the build, in the order in which those that are compiled share most.
pub const TOOLS: &[Tool] = &[WASM_BINDGEN, TRUNK, WASM_OPT];

impl Tool {
    /// The version that the project wants.
    pub fn wanted(&self, root: &Path) -> Result<String, Failure> {
        let (file, found) = match self.version {
            Version::Exact(version) => return Ok(version.to_owned()),
            Version::OfCrate(name) => {
                let file = root.join("Cargo.lock");
                let found = crate_version(&read(&file)?, name);
                (file, found)
            }
            Version::OfNpmPackage => {
                let file = root.join("package-lock.json");
                let found = npm_version(&read(&file)?, self.name);
                (file, found)
            }
        };
        found.ok_or_else(|| {
            Failure::new(self.name, &format!("{} does not name its version", file.display()), "git checkout that file")
        })
    }

    /// The folder that holds the program.
    pub fn folder(&self, root: &Path) -> Result<PathBuf, Failure> {
        Ok(match self.source {
            Source::Cargo(_) => cache()?.join(format!("{}-{}", self.name, self.wanted(root)?)).join("bin"),
            Source::Npm => root.join("node_modules").join(".bin"),
        })
    }

    /// Whether the program in `folder` runs and is of the wanted version.
    pub fn is_right(&self, folder: &Path, version: &str) -> bool {
        let suffix = match self.source {
            Source::Npm if cfg!(windows) => ".cmd",
            _ => EXE_SUFFIX,
        };
        let program = folder.join(format!("{}{suffix}", self.program));
        program.exists() && ask(program, &["--version"]).is_some_and(|said| self.names(&said, version))
    }

    /// binaryen counts in whole numbers and npm adds `.0.0` to them.
    fn names(&self, said: &str, version: &str) -> bool {
        let version = match self.source {
            Source::Npm => version.trim_end_matches(".0.0"),
            Source::Cargo(_) => version,
        };
        said.split_whitespace().any(|word| word == version)
    }
}

/// The search path with the tools in front.
pub fn search_path(root: &Path) -> Result<OsString, Failure> {
    let mut folders = Vec::new();
    for tool in TOOLS {
        folders.push(tool.folder(root)?);
    }
    let before = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&before));
    std::env::join_paths(folders)
        .map_err(|error| Failure::new("the search path", &error.to_string(), "set PATH to plain folders"))
}

/// Compiles `tool` into the cache, unless it is there.
pub fn build(log: Log, root: &Path, tool: &Tool) -> Done {
    let Source::Cargo(flags) = tool.source else {
        return Ok(vec![]);
    };
    let version = tool.wanted(root)?;
    let label = format!("{}-{version}", tool.name);
    let folder = tool.folder(root)?;
    if tool.is_right(&folder, &version) {
        log.say(&format!("{version} is in {}", folder.display()));
        return Ok(vec![]);
    }

    let cache = cache()?;
    fs::create_dir_all(&cache).map_err(|error| no_cache(&cache, &error))?;
    // Held until this function ends, however it ends: two set-ups at once build each tool once.
    let lock = fs::File::create(cache.join(".lock")).map_err(|error| no_cache(&cache, &error))?;
    if lock.try_lock().is_err() {
        log.say("waiting for another set-up, which is compiling tools into the same cache");
        lock.lock().map_err(|error| no_cache(&cache, &error))?;
        if tool.is_right(&folder, &version) {
            return Ok(vec![]);
        }
    }

    log.say(&format!("compiling {version}, once for this machine"));
    let target = cache.join(BUILDING);
    let partial = cache.join(format!(".{label}.partial"));
    let home = cache.join(&label);
    clear(&partial)?;
    let mut command = Command::new(cargo());
    command
        .args(["install", tool.name, "--version", &version, "--locked", "--debug"])
        .args(flags)
        .arg("--root")
        .arg(&partial)
        .arg("--target-dir")
        .arg(&target)
        // Away from the checkout: its settings are for the site, not for the tools.
        .current_dir(&cache)
        // Unoptimised they build in a quarter of the time and run as fast in practice.
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_PROFILE_DEV_INCREMENTAL", "false");
    with_progress(&mut command);
    run(log, &mut command, nothing).map_err(|failure| {
        failure.of(
            &format!("{} {version} could not be compiled", tool.name),
            "read what cargo says above, and try again: it goes on where it stopped",
        )
    })?;
    if !tool.is_right(&partial.join("bin"), &version) {
        return Err(Failure::new(
            tool.name,
            &format!("what was built does not call itself {version}"),
            &format!("look at {}", partial.display()),
        ));
    }
    // Only a whole tool gets the name that counts.
    clear(&home)?;
    fs::rename(&partial, &home).map_err(|error| no_cache(&home, &error))?;
    Ok(vec![])
}

/// Throws away what compiling the tools has left. After a failure it stays, and the next attempt goes on from there.
pub fn tidy() {
    if let Ok(cache) = cache()
        && let Ok(lock) = fs::File::open(cache.join(".lock"))
        && lock.try_lock().is_ok()
    {
        let _ = fs::remove_dir_all(cache.join(BUILDING));
    }
}

const BUILDING: &str = ".building";

/// The cargo that runs us.
pub fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Asks cargo for its progress bar, which it shows only to terminals: `run` reads it for the heartbeat.
pub fn with_progress(command: &mut Command) {
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "120");
}

/// The folder of the person in which built tools are kept.
pub fn cache() -> Result<PathBuf, Failure> {
    cache_from(std::env::consts::OS, |name| std::env::var_os(name).filter(|value| !value.is_empty())).ok_or_else(|| {
        Failure::new(
            "the cache of built tools",
            "neither DYNOSCRIBE_TOOLS nor a home folder is set",
            "set DYNOSCRIBE_TOOLS to a folder",
        )
    })
}

fn cache_from(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let under = |name: &str, path: &str| variable(name).map(|base| Path::new(&base).join(path));
    variable("DYNOSCRIBE_TOOLS")
        .map(|folder| std::path::absolute(&folder).unwrap_or_else(|_| folder.into()))
        .or_else(|| under("XDG_CACHE_HOME", "dynoscribe"))
        .or_else(|| match system {
            "macos" => under("HOME", "Library/Caches/dynoscribe"),
            "windows" => under("LOCALAPPDATA", "dynoscribe"),
            _ => under("HOME", ".cache/dynoscribe"),
        })
}

/// The version of a crate in the text of a `Cargo.lock`.
fn crate_version(lock: &str, name: &str) -> Option<String> {
    let name = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    Some(quoted(lines.next()?.strip_prefix("version = ")?)?.to_owned())
}

/// The version of a package in the text of a `package-lock.json`.
fn npm_version(lock: &str, name: &str) -> Option<String> {
    let key = format!("\"node_modules/{name}\": {{");
    let mut lines = lock.lines().map(str::trim).skip_while(|line| *line != key).skip(1);
    Some(quoted(lines.next()?.strip_prefix("\"version\": ")?)?.to_owned())
}

fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.split('"').next()
}

pub fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|error| Failure::io(&file.display().to_string(), &error))
}

fn clear(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(no_cache(folder, &error)),
        _ => Ok(()),
    }
}

fn no_cache(folder: &Path, error: &std::io::Error) -> Failure {
    Failure::new(
        &format!("{} cannot be written", folder.display()),
        &error.to_string(),
        "set DYNOSCRIBE_TOOLS to a folder of yours",
    )
}

/// Looks a program up on the search path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = OsStr::new(program);
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
    }

    #[test]
    fn reads_a_version_from_cargos_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.79\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(crate_version(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(crate_version(lock, "wasm"), None);
    }

    #[test]
    fn reads_a_version_from_npms_lock_file() {
        let lock = "    \"node_modules/binaryen\": {\n      \"version\": \"132.0.0\",\n";
        assert_eq!(npm_version(lock, "binaryen").as_deref(), Some("132.0.0"));
        assert_eq!(npm_version(lock, "axe-core"), None);
    }

    #[test]
    fn every_tool_has_a_version_in_this_checkout() {
        for tool in TOOLS {
            assert!(tool.wanted(root()).is_ok(), "{}", tool.name);
        }
    }

    #[test]
    fn trunk_and_npm_speak_of_the_same_wasm_opt() {
        let wanted = WASM_OPT.wanted(root()).unwrap();
        let major = wanted.split('.').next().unwrap();
        let settings = read(&root().join("Trunk.toml")).unwrap();
        assert!(settings.contains(&format!("wasm_opt = \"version_{major}\"")));
    }

    #[test]
    fn trunk_takes_wasm_bindgen_from_the_lock_file() {
        let settings = read(&root().join("Trunk.toml")).unwrap();
        assert!(!settings.lines().any(|line| line.starts_with("wasm_bindgen")));
    }

    #[test]
    fn the_version_is_a_word_of_what_the_program_says() {
        assert!(TRUNK.names("trunk 0.21.14", "0.21.14"));
        assert!(!TRUNK.names("trunk 0.21.140", "0.21.14"));
        assert!(WASM_OPT.names("wasm-opt version 132 (version_132)", "132.0.0"));
        assert!(!WASM_OPT.names("wasm-opt version 108", "132.0.0"));
    }

    #[test]
    fn the_cache_is_the_persons_own() {
        let with = |system, pairs: &'static [(&str, &str)]| {
            cache_from(system, |name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).into()))
        };
        let path = |text: &str| Some(PathBuf::from(text));
        let home = &[("HOME", "/h")];
        assert_eq!(with("linux", home), path("/h/.cache/dynoscribe"));
        assert_eq!(with("macos", home), path("/h/Library/Caches/dynoscribe"));
        assert_eq!(with("windows", &[("LOCALAPPDATA", "/l")]), path("/l/dynoscribe"));
        assert_eq!(with("linux", &[("HOME", "/h"), ("XDG_CACHE_HOME", "/x")]), path("/x/dynoscribe"));
        assert_eq!(with("linux", &[("XDG_CACHE_HOME", "/x"), ("DYNOSCRIBE_TOOLS", "/t")]), path("/t"));
        assert_eq!(with("linux", &[]), None);
    }
}
