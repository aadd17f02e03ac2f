//! The Wasm of the page, cut where `ui/lazy.rs` marked it, and made small.
//!
//! trunk binds and ships one Wasm. This takes what cargo compiled, which still has its relocations, cuts it, binds the
//! part that is loaded first, and has each part optimised.

use crate::assets::{Asset, Site, digest_of, integrity, names, replaced};
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

/// The part that whatever else has a program has already: all of it lives in the workbench.
const FIRST: &str = "work";

/// The cutter makes a piece for each set of parts that share it. What the first part needs comes in one file, which is
/// smaller than its pieces and asked for once; the link is changed to say so.
fn joined(link: &str, parts: Vec<PathBuf>, work: &Path) -> Result<(String, Vec<PathBuf>), String> {
    let missing = |what: &str| format!("the link of the parts has another form: no {what}");
    let export = format!("export const __wasm_split_load_{FIRST} = ");
    let (before, rest) = link.split_once(&export).ok_or_else(|| missing("first part"))?;
    let (own, after) = rest.split_once("]));\n").ok_or_else(|| missing("end"))?;
    let (load, needs) = own.split_once("\n, [").ok_or_else(|| missing("list"))?;
    let load = load.strip_prefix("wrapAsyncCb(").ok_or_else(|| missing("callback"))?;
    let needs: Vec<&str> = needs.split(", ").collect();

    // Others need it where they needed one of its pieces.
    let mut text = String::new();
    for line in [before, after].concat().split_inclusive('\n') {
        let Some((list, end)) = line.strip_prefix(", [").and_then(|it| it.split_once(']')) else {
            text.push_str(line);
            continue;
        };
        let (pieces, others): (Vec<&str>, Vec<&str>) = list.split(", ").partition(|it| needs.contains(it));
        let first = (!pieces.is_empty()).then_some("__first");
        text.extend([", [", &first.into_iter().chain(others).collect::<Vec<_>>().join(", "), "]", end]);
    }
    for piece in &needs {
        let (before, rest) = text.split_once(&format!("const {piece} = ")).ok_or_else(|| missing(piece))?;
        let (_, after) = rest.split_once("\n, []);\n").ok_or_else(|| missing("end of a piece"))?;
        text = [before, after].concat();
    }
    let load = replaced(
        load,
        "instantiateStreaming(src, imports)",
        "instantiateStreaming(src, { shared: imports.__wasm_split })",
    )?;
    let (head, tail) = text.split_once("/* ").ok_or_else(|| missing("piece"))?;
    let text = format!("{head}const __first = {load}\n, []);\n{export}wrapAsyncCb(__first);\n/* {tail}");

    let own = work.join(format!("split_{FIRST}.wasm"));
    let of = |piece: &&str| work.join(format!("{}.wasm", piece.trim_start_matches("__")));
    let pieces: Vec<PathBuf> = needs.iter().map(of).chain([own.clone()]).collect();
    join(&pieces, &own, work)?;
    let rest = parts.into_iter().filter(|part| *part == own || !pieces.contains(part)).collect();
    Ok((text, rest))
}

/// Makes one Wasm of several that live in the same memory. What they are given would else be there once for each, so they
/// are joined with a piece that is given it, under another name, and hands it on.
fn join(pieces: &[PathBuf], out: &Path, work: &Path) -> Result<(), String> {
    let text = run(Command::new("wasm-dis").arg(out).args(FEATURES))?;
    let text = String::from_utf8_lossy(&text);
    let given = text.lines().map(str::trim).filter(|line| line.starts_with("(import \"__wasm_split\" "));
    let mut shared = "(module\n".to_owned();
    for line in given {
        // (import "__wasm_split" "memory" (memory $mimport$0 23))
        let words: Vec<&str> = line.split(' ').collect();
        let [_, _, name, kind, id, ..] = words.as_slice() else { return Err(format!("what a part is given: {line}")) };
        shared.extend([&line.replace("__wasm_split\" ", "shared\" "), "\n(export ", name, " ", kind, " ", id, "))\n"]);
    }
    shared.push(')');
    let stub = work.join("shared.wat");
    fs::write(&stub, shared).map_err(|error| format!("{}: {error}", stub.display()))?;
    let mut command = Command::new("wasm-merge");
    command.arg(&stub).arg("__wasm_split");
    for piece in pieces {
        command.arg(piece).arg(piece.file_stem().unwrap_or_default());
    }
    run(command.args(FEATURES).arg("-o").arg(out)).map(drop)
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
const FEATURES: [&str; 7] = [
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
fn run(command: &mut Command) -> Result<Vec<u8>, String> {
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
