//! The tools that others wrote, which hold generated files: Python packages in an environment of their own and npm
//! packages, all beside the tests and pinned by digest.

use crate::programs::apt_install;
use crate::run::{Failure, Log, ask, nothing, run};
use crate::setup::npm_ci;
use crate::steps::Done;
use crate::tools::read;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the judges.
pub fn folder(root: &Path) -> PathBuf {
    root.join("tests").join("judges")
}

/// The folder of the programs that come as Python packages.
pub fn programs(root: &Path) -> PathBuf {
    folder(root).join(".venv").join(if cfg!(windows) { "Scripts" } else { "bin" })
}

/// The npm packages of the judges, the Heroku CLI among them.
pub fn npm(log: Log, root: &Path) -> Done {
    npm_ci(log, &folder(root))
}

/// The Python packages of `requirements.txt`. A copy of that file in the environment says that they are all there.
pub fn python(log: Log, root: &Path) -> Done {
    let wanted = read(&folder(root).join("requirements.txt"))?;
    let environment = folder(root).join(".venv");
    let stamp = environment.join(".dynoscribe-requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|there| there == wanted) {
        return Ok(vec![]);
    }
    let _ = fs::remove_dir_all(&environment);
    make(log, &environment)?;
    let mut install = Command::new(programs(root).join("python"));
    install
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"])
        // No package's own program is run to install it.
        .args(["--only-binary", ":all:", "--requirement", "requirements.txt"])
        .current_dir(folder(root));
    run(log, &mut install, nothing).map_err(|failure| {
        failure.of("the packages of tests/judges/requirements.txt", "see whether the network is there, and try again")
    })?;
    fs::write(&stamp, wanted).map_err(|error| Failure::io(&stamp.display().to_string(), &error))?;
    Ok(vec![])
}

/// Makes an empty environment; Debian has what that needs in a package of its own.
fn make(log: Log, environment: &Path) -> Result<(), Failure> {
    let venv = || {
        let mut command = Command::new(if cfg!(windows) { "python" } else { "python3" });
        command.args(["-m", "venv"]).arg(environment);
        command
    };
    let fits = ask("python3", &["-c", "import ensurepip, sys; print(sys.version_info >= (3, 10))"]);
    if !cfg!(windows)
        && fits.as_deref() != Some("True")
        && let Some(commands) = apt_install(&["python3", "python3-venv"])
    {
        log.say("installing python3 with apt-get");
        for mut command in commands {
            run(log, &mut command, nothing)?;
        }
    }
    run(log, &mut venv(), nothing)
        .map(drop)
        .map_err(|failure| failure.of("Python", "install Python 3.10 or newer with its module venv, and try again"))
}
