//! The files that pages load: each under a name that changes with what is in it, so that a cache can keep it for ever,
//! and with the digest that a page demands of it.

use crate::cut;
use sha2::{Digest, Sha256, Sha384};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A site that grows.
pub struct Site {
    /// The folder that it is written to.
    folder: PathBuf,
    /// The path under which it will lie, with a slash at both ends.
    pub base: String,
    /// The host, without a slash at the end.
    pub origin: String,
    /// Every file that is kept for offline, by its path, with the digest of what is in it.
    pub files: BTreeMap<String, [u8; 32]>,
}

/// What the head of every page names.
pub struct Shell {
    /// What `index.html` says between its head's tags, without what trunk put there.
    pub head: String,
    /// What `index.html` says behind the root of the page.
    pub foot: String,
}

impl Site {
    /// A site in a folder, with nothing in it yet.
    pub fn new(folder: &Path, base: &str, origin: &str) -> Self {
        Self { folder: folder.to_owned(), base: base.to_owned(), origin: origin.to_owned(), files: BTreeMap::new() }
    }

    /// Writes a file that is kept for offline.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), String> {
        self.files.insert(path.to_owned(), Sha256::digest(bytes).into());
        self.put_aside(path, bytes)
    }

    /// Writes a file that nobody needs offline.
    pub fn put_aside(&self, path: &str, bytes: &[u8]) -> Result<(), String> {
        let place = self.folder.join(path);
        let made = place.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&place, bytes)).map_err(|error| format!("{}: {error}", place.display()))
    }

    /// Writes a file under a name that has the digest of its bytes in it: `boot.js` becomes `boot-0123456789abcdef.js`.
    pub fn put_named(&mut self, name: &str, bytes: &[u8]) -> Result<Asset, String> {
        let (stem, kind) = name.rsplit_once('.').unwrap_or((name, ""));
        let name = format!("{stem}-{}.{kind}", digest_of(&[bytes]));
        self.put(&name, bytes)?;
        Ok(Asset { url: [self.base.as_str(), &name].concat(), name, integrity: integrity(bytes) })
    }

    /// Takes a file out of the folder: its bytes.
    fn take(&self, name: &str) -> Result<Vec<u8>, String> {
        let place = self.folder.join(name);
        let bytes = fs::read(&place).map_err(|error| format!("{}: {error}", place.display()))?;
        fs::remove_file(&place).map_err(|error| format!("{}: {error}", place.display()))?;
        Ok(bytes)
    }

    /// Takes a file out of the folder, for good.
    pub fn discard(&self, name: &str) -> Result<(), String> {
        self.take(name).map(drop)
    }

    fn take_text(&self, name: &str) -> Result<String, String> {
        String::from_utf8(self.take(name)?).map_err(|error| format!("{name}: {error}"))
    }
}

/// A short name for some bytes.
pub fn digest_of(all: &[&[u8]]) -> String {
    let digest = all.iter().fold(Sha256::new(), Digest::chain_update).finalize();
    let eight = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{eight:016x}")
}

/// A file that a page loads.
pub struct Asset {
    /// Its name, which is its path below the base.
    pub name: String,
    /// Its address.
    pub url: String,
    /// What the browser holds it against.
    pub integrity: String,
}

/// The digest of a file, as a page demands it.
pub fn integrity(bytes: &[u8]) -> String {
    ["sha384-", &base64(&Sha384::digest(bytes))].concat()
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Takes in what trunk wrote, and gives it its names.
pub fn gather(site: &mut Site) -> Result<Shell, String> {
    let index = site.take_text("index.html")?;
    let (head, rest) = index.split_once("<head>").ok_or("index.html has no head")?;
    let (inner, rest) = rest.split_once("</head>").ok_or("index.html has no end of its head")?;
    let (before, foot) = rest.split_once("<div id=\"app\"></div>").ok_or("index.html has no root for the page")?;
    if !before.trim().eq("<body>") || !head.contains("<html lang=\"en\">") {
        return Err("index.html has something before the root of the page".to_owned());
    }

    // The sheets as one: a page waits for each of them.
    let sheets = names(inner, "rel=\"stylesheet\" href=\"", &site.base);
    let sheets: Vec<String> = sheets.iter().map(|name| site.take_text(name)).collect::<Result<_, _>>()?;
    let sheet = site.put_named("style.css", sheets.concat().as_bytes())?;
    let icon = names(inner, "rel=\"icon\" href=\"", &site.base);
    let icon = site.take(icon.first().ok_or("index.html has no icon")?)?;
    let icon = site.put_named("icon.svg", &icon)?;

    let early = names(inner, "<script src=\"", &site.base);
    let early = site.take(early.first().ok_or("index.html does not load early.js")?)?;
    let early = site.put_named("early.js", &early)?;
    let doctor = doctor(site)?;
    let page = cut::cut(site, inner)?;
    let boot = site.take("boot.js")?;
    let boot = site.put_named("boot.js", &boot)?;

    let own = own_lines(inner);
    let base = &site.base;
    let head = [
        own,
        format!("<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n", icon.url),
        format!("<link rel=\"manifest\" href=\"{base}manifest.webmanifest\">\n"),
        format!("<link rel=\"apple-touch-icon\" href=\"{base}icon-192.png\">\n"),
        format!("<script src=\"{}\" integrity=\"{}\"></script>\n", early.url, early.integrity),
        format!("<link rel=\"stylesheet\" href=\"{}\" integrity=\"{}\">\n", sheet.url, sheet.integrity),
        format!("<script type=\"module\" src=\"{}\" integrity=\"{}\" data-base=\"{base}\"", boot.url, boot.integrity),
        named("js", &page.glue),
        named("link", &page.link),
        named("wasm", &page.wasm),
        format!(" data-doctor=\"{}\" data-worker=\"{base}sw.js\"></script>\n", doctor.url),
    ];
    Ok(Shell { head: head.concat(), foot: foot.to_owned() })
}

/// What `boot.js` fetches once the page is seen, and what its bytes are.
fn named(name: &str, it: &Asset) -> String {
    format!(" data-{name}=\"{}\" data-{name}-integrity=\"{}\"", it.url, it.integrity)
}

/// The doctor's worker: a loader, its glue and its Wasm, each of which names the next.
fn doctor(site: &mut Site) -> Result<Asset, String> {
    let wasm = site.take("doctor_bg.wasm")?;
    let wasm = site.put_named("doctor.wasm", &wasm)?;
    let glue = replaced(&site.take_text("doctor.js")?, "doctor_bg.wasm", &wasm.name)?;
    let glue = site.put_named("doctor.js", glue.as_bytes())?;
    let loader = replaced(&site.take_text("doctor_loader.js")?, "doctor.js", &glue.name)?;
    site.put_named("doctor-loader.js", loader.as_bytes())
}

/// A text with a word replaced, which must be there.
pub fn replaced(text: &str, word: &str, by: &str) -> Result<String, String> {
    if text.contains(word) { Ok(text.replace(word, by)) } else { Err(format!("{word} is not where it was")) }
}

/// What stands between some words and the next quote, without the base, for each time that they are there.
pub fn names(text: &str, before: &str, base: &str) -> Vec<String> {
    let ends = text.split(before).skip(1).filter_map(|rest| rest.split('"').next());
    ends.map(|it| it.strip_prefix(base).unwrap_or(it).to_owned()).collect()
}

/// The lines of the head that are ours: no link and no script of trunk's, no title and no description.
fn own_lines(head: &str) -> String {
    let ours = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("<meta") && !line.contains("name=\"description\"") && !line.contains("charset")
    };
    head.lines().filter(ours).flat_map(|line| [line, "\n"]).collect()
}
