//! The Wasm of the page, cut where `ui/lazy.rs` marked it, and made small.
//!
//! trunk binds and ships one Wasm. This takes what cargo compiled, which still has its relocations, cuts it, binds the
//! part that is loaded first, joins the pieces of the next one (`join.rs`), and has each part optimised.

use crate::assets::{Asset, Site, digest_of, integrity, names, replaced};
use crate::join::joined;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

/// What starts the page.
pub struct Page {
    /// What binds the Wasm to the browser.
    pub glue: Asset,
    /// What fetches the other parts.
    pub link: Asset,
    /// The part that is loaded first.
    pub wasm: Asset,
}

/// Cuts it, and takes out of the site what trunk made of the whole.
pub fn cut(site: &mut Site, head: &str) -> Result<Page, String> {
    for name in names(head, "data-js=\"", &site.base).into_iter().chain(names(head, "data-wasm=\"", &site.base)) {
        site.discard(&name)?;
    }
    let (target, work) = (target(), target().join("cut"));
    let compiled = target.join("wasm32-unknown-unknown").join("release").join("web.wasm");
    // Parts of an earlier build would be shipped with these.
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    }
    let parts = split(&compiled, &work)?;
    bind(&work)?;
    let link = read(&work.join("split.js"))?;
    let (link, mut all) = joined(&link, parts, &work)?;
    all.push(work.join("bound").join("web_bg.wasm"));
    optimise(&all)?;

    let mut names: BTreeMap<String, Asset> = BTreeMap::new();
    for part in &all {
        let name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(part).map_err(|error| format!("{}: {error}", part.display()))?;
        let asset = site.put_named(&name.replace("_bg", "").replace('_', "-"), &bytes)?;
        names.insert(name, asset);
    }
    let wasm = names.remove("web_bg.wasm").ok_or("nothing is loaded first")?;
    let glue = read(&work.join("bound").join("web.js"))?;
    // The glue and the link name each other, so neither can have the digest of the other in its name: one name for both.
    let link = names.iter().try_fold(link, |link, (name, asset)| {
        let now = format!("\"./{}\", import.meta.url), {{ integrity: \"{}\" }})", asset.name, asset.integrity);
        replaced(&link, &format!("\"./{name}\", import.meta.url))"), &now)
    })?;
    let glue = replaced(&glue, "web_bg.wasm", &wasm.name)?;
    let both = digest_of(&[glue.as_bytes(), link.as_bytes()]);
    let (glue_name, link_name) = (format!("web-{both}.js"), format!("link-{both}.js"));
    let glue = replaced(&glue, "from \"./split.js\"", &format!("from \"./{link_name}\""))?;
    let link = replaced(&link, "from \"./web.js\"", &format!("from \"./{glue_name}\""))?;
    Ok(Page { glue: put(site, glue_name, &glue)?, link: put(site, link_name, &link)?, wasm })
}

fn put(site: &mut Site, name: String, text: &str) -> Result<Asset, String> {
    site.put(&name, text.as_bytes())?;
    Ok(Asset { url: [site.base.as_str(), &name].concat(), name, integrity: integrity(text.as_bytes()) })
}

/// Where cargo builds: this program lies two folders below it.
fn target() -> PathBuf {
    let here = std::env::current_exe().unwrap_or_default();
    here.ancestors().nth(2).map_or_else(|| PathBuf::from("target"), Path::to_owned)
}

/// The parts beside the one that is loaded first; that one is `web.wasm`.
fn split(compiled: &Path, work: &Path) -> Result<Vec<PathBuf>, String> {
    let bytes = fs::read(compiled).map_err(|error| format!("{}: {error}", compiled.display()))?;
    let first = work.join("web.wasm");
    let mut options = wasm_split_cli_support::Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &first;
    options.link_name = "./split.js";
    options.main_module = "./web.js";
    let cut =
        wasm_split_cli_support::transform(options).map_err(|error| format!("the Wasm cannot be cut: {error:?}"))?;
    Ok(cut.split_modules)
}

fn bind(work: &Path) -> Result<(), String> {
    run(Command::new("wasm-bindgen")
        .arg(work.join("web.wasm"))
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-dir"])
        .arg(work.join("bound")))
    .map(drop)
}

/// What rustc writes for this target, as wasm-opt calls it. The parts do not say it themselves, and with everything that
/// wasm-opt knows it would write what no browser reads.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Makes every part small, two at a time. What became of a part is kept, for a minute of a build goes into these, and
/// few builds change them all.
fn optimise(parts: &[PathBuf]) -> Result<(), String> {
    const HOW: [&str; 3] = ["-Oz", "--strip-debug", "--strip-producers"];
    let kept = target().join("small");
    fs::create_dir_all(&kept).map_err(|error| format!("{}: {error}", kept.display()))?;
    let version = run(Command::new("wasm-opt").arg("--version"))?;
    let how = [version.as_slice(), FEATURES.concat().as_bytes(), HOW.concat().as_bytes()].concat();
    let small = |part: &PathBuf| {
        let failed = |error| format!("{}: {error}", part.display());
        let done = kept.join(digest_of(&[&how, &fs::read(part).map_err(failed)?]));
        if !done.exists() {
            run(Command::new("wasm-opt").arg(part).args(FEATURES).args(HOW).arg("-o").arg(part))?;
            // In two steps: what is cut off in between must not look whole.
            let half = done.with_extension("half");
            fs::copy(part, &half).and_then(|_| fs::rename(&half, &done)).map_err(failed)?;
        }
        fs::copy(&done, part).map(drop).map_err(failed)
    };
    let mut sorted: Vec<&PathBuf> = parts.iter().collect();
    sorted.sort_by_key(|part| std::cmp::Reverse(fs::metadata(part).map_or(0, |it| it.len())));
    let (odd, even): (Vec<_>, Vec<_>) = sorted.into_iter().enumerate().partition(|(at, _)| at % 2 == 0);
    thread::scope(|scope| {
        let one = scope.spawn(move || odd.into_iter().try_for_each(|(_, part)| small(part)));
        even.into_iter().try_for_each(|(_, part)| small(part))?;
        one.join().map_err(|_| "wasm-opt could not be run".to_owned())?
    })
}

/// What a program prints.
pub fn run(command: &mut Command) -> Result<Vec<u8>, String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let done = command.output().map_err(|error| format!("{program}: {error}"))?;
    if done.status.success() {
        return Ok(done.stdout);
    }
    Err(format!("{program} failed: {}", String::from_utf8_lossy(&done.stderr)))
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
