//! Generated files beside those on the disk.

use crate::{Failure, failure};
use dynoscribe::artifacts::Artifact;
use dynoscribe::diff;
use std::io::{ErrorKind, Write};
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// What the disk has in place of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing.
    Missing,
    /// Exactly the file.
    Same,
    /// Something else.
    Other,
}

/// A generated file and what the disk has in its place.
pub(crate) struct Place<'a> {
    /// The file.
    pub(crate) file: &'a Artifact,
    /// Where it belongs.
    pub(crate) path: PathBuf,
    /// What is there.
    pub(crate) state: State,
    there: Option<Vec<u8>>,
    runs: bool,
}

/// Looks at the place of a file below a folder.
pub(crate) fn look<'a>(folder: &Path, file: &'a Artifact) -> Result<Place<'a>, Failure> {
    let path = folder.join(file.path);
    let said = |error: io::Error| failure(format!("cannot read {}: {error}", path.display()));
    no_way_out(folder, file.path)?;
    let there = match fs::read(&path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(said(error)),
    };
    let runs = !file.executable || there.is_none() || is_executable(&path).map_err(said)?;
    let state = match &there {
        None => State::Missing,
        Some(bytes) if *bytes == file.text().into_bytes() && runs => State::Same,
        Some(_) => State::Other,
    };
    Ok(Place { file, path, state, there, runs })
}

/// Refuses a path that a symbolic link leads somewhere else: what lies there is nobody's repository.
fn no_way_out(folder: &Path, path: &str) -> Result<(), Failure> {
    let mut at = folder.to_owned();
    for part in Path::new(path).components() {
        let Component::Normal(part) = part else { continue };
        at.push(part);
        if fs::symlink_metadata(&at).is_ok_and(|there| there.file_type().is_symlink()) {
            return Err(failure(format!("{} is a symbolic link; put a file or a folder in its place", at.display())));
        }
    }
    Ok(())
}

impl Place<'_> {
    /// The change that brings the disk to the file, as a diff that `git apply` takes; nothing when they are the same.
    pub(crate) fn diff(&self) -> String {
        let path = self.file.path;
        let mode = if self.file.executable { "100755" } else { "100644" };
        let header = format!("diff --git a/{path} b/{path}\n");
        let text = self.file.text();
        let Some(bytes) = &self.there else {
            return format!("{header}new file mode {mode}\n{}", diff::unified(path, None, &text));
        };
        let modes = if self.runs { String::new() } else { format!("old mode 100644\nnew mode {mode}\n") };
        let Ok(there) = std::str::from_utf8(bytes) else {
            return format!("{header}{modes}Binary files a/{path} and b/{path} differ\n");
        };
        let changes = diff::unified(path, Some(there), &text);
        if changes.is_empty() && modes.is_empty() { changes } else { format!("{header}{modes}{changes}") }
    }

    /// Writes the file whole or not at all: beside its place first, then into it.
    pub(crate) fn put(&self) -> io::Result<()> {
        let Some(folder) = self.path.parent() else { return Ok(()) };
        fs::create_dir_all(folder)?;
        let mut name = self.path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".dynoscribe-{}", std::process::id()));
        let beside = folder.join(name);
        let written = fs::File::create_new(&beside).and_then(|mut out| {
            out.write_all(self.file.text().as_bytes())?;
            if self.file.executable {
                allow_to_run(&beside)?;
            }
            out.sync_all()
        });
        written.and_then(|()| fs::rename(&beside, &self.path)).inspect_err(|_| {
            // What is left of a failed attempt helps nobody.
            let _ = fs::remove_file(&beside);
        })
    }
}

#[cfg(unix)]
fn is_executable(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::metadata(path)?.permissions().mode() & 0o100 != 0)
}

#[cfg(unix)]
fn allow_to_run(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn is_executable(_: &Path) -> io::Result<bool> {
    Ok(true)
}

#[cfg(not(unix))]
fn allow_to_run(_: &Path) -> io::Result<()> {
    Ok(())
}
