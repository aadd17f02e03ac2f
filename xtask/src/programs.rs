//! Programs of the system that the tests run: found, or had from the system's packages.

use crate::run::{Failure, Log, ask, nothing, run};
use crate::steps::Done;
use crate::tools::on_path;
use std::process::Command;

/// The programs, each with what it is for. On Debian each is in the package of its own name.
const PROGRAMS: &[(&str, &str)] = &[
    ("bash", "the generated scripts are run with it"),
    ("dash", "shell words are held against it"),
    ("git", "names of branches are held against it"),
    ("jq", "the workflow's steps run it"),
    ("openssl", "the generated scripts make secrets with it"),
];

/// Sees to it that every program is there.
pub fn get(log: Log) -> Done {
    let missing = || PROGRAMS.iter().filter(|(name, _)| on_path(name).is_none()).collect::<Vec<_>>();
    let names: Vec<&str> = missing().iter().map(|(name, _)| *name).collect();
    if names.is_empty() {
        return Ok(vec![]);
    }
    if let Some(commands) = apt_install(&names) {
        log.say(&format!("installing {} with apt-get", names.join(", ")));
        for mut command in commands {
            run(log, &mut command, nothing)?;
        }
    }
    match missing().first() {
        None => Ok(vec![]),
        Some((name, purpose)) => Err(Failure::new(
            name,
            &format!("`{name}` was not found; {purpose}"),
            "install it with your package manager and run `cargo xtask test` again",
        )),
    }
}

/// The commands that install packages with apt, where there is apt and the right to use it without a question.
pub fn apt_install(packages: &[&str]) -> Option<Vec<Command>> {
    on_path("apt-get")?;
    let root_user = ask("id", &["-u"]).as_deref() == Some("0");
    if !root_user {
        ask("sudo", &["-n", "true"])?;
    }
    let apt = |words: &[&str]| {
        let mut command = Command::new(if root_user { "env" } else { "sudo" });
        if !root_user {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(words);
        command
    };
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    Some(vec![apt(&["update"]), apt(&install)])
}
