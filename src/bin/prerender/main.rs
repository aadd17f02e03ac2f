//! Finishes the site after trunk has built it: cuts the Wasm into parts, names every file by what is in it, draws every
//! address as HTML, and writes what makes it work offline.
//!
//! `TRUNK_STAGING_DIR` names the folder and `TRUNK_PUBLIC_URL` the path under which it will lie; `DYNOSCRIBE_ORIGIN`
//! names the host, for what must be a whole address. The same sources give the same bytes.
#![allow(clippy::print_stderr, reason = "it is a program for the terminal")]
#![allow(unreachable_pub, reason = "`pub` marks what a module offers; nothing here leaves the program")]

mod assets;
mod card;
mod cut;
mod head;
mod join;
mod offline;
mod page;

use assets::Site;
use dynoscribe::library;
use dynoscribe::route::Route;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR") else {
        eprintln!("prerender: TRUNK_STAGING_DIR is not set; trunk sets it to the folder of the site");
        return ExitCode::from(2);
    };
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    // Where nobody says on which host it will lie, an address that belongs to nobody stands in.
    let origin = std::env::var("DYNOSCRIBE_ORIGIN").unwrap_or_else(|_| "https://example.com".to_owned());
    match write(Path::new(&folder), &base, origin.trim_end_matches('/')) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, base: &str, origin: &str) -> Result<(), String> {
    let mut site = Site::new(folder, base, origin);
    let shell = assets::gather(&mut site)?;
    let documents = library::documents()?;
    for document in &documents {
        site.put(&document.path, document.text.as_bytes())?;
    }
    let routes: Vec<_> = Route::all().map(Some).chain([None]).collect();
    for (path, card) in card::all(&routes)? {
        site.put_aside(&path, &card)?;
    }
    for route in routes {
        let html = page::draw(&site, &shell, route, &documents)?;
        site.put(&page::file(route), html.as_bytes())?;
    }
    offline::write(&mut site)
}
