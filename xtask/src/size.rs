//! `cargo xtask size`: what of the built site a first visit loads, and how heavy that is. `tests/e2e/size.mjs` counts.

use crate::measure::{ended, node, prepared, show};
use crate::run::Log;
use std::path::Path;
use std::process::ExitCode;

pub fn size(root: &Path) -> ExitCode {
    ended(prepared(Log::new("size"), root).and_then(|(base, browser)| {
        let mut command = node(root, &browser);
        command.arg(root.join("tests").join("e2e").join("size.mjs"));
        show(command.env("DYNOSCRIBE_SITE", root.join("dist")).env("DYNOSCRIBE_BASE", base))
    }))
}
