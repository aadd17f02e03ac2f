//! What the tests of this room share.

use crate::artifacts::{Artifact, Language};
use crate::emit::{Because, Line};
use crate::spec::Field;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// A file with these lines.
pub(super) fn file(path: &'static str, executable: bool, lines: &[String]) -> Artifact {
    let because = Because::new(Field::Method, "");
    let lines = lines.iter().map(|text| Line { text: text.clone(), because }).collect();
    Artifact { path, about: "", language: Language::Ignore, executable, lines }
}

/// A folder that is gone when this is.
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("dynoscribe-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
