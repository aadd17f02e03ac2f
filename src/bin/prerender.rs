//! Writes what lies beside the page: a file for each address, so that every link opens, and the library. Trunk runs it
//! after a build (`Trunk.toml`); `TRUNK_STAGING_DIR` names the folder.
#![allow(clippy::print_stderr, reason = "it is a program for the terminal")]

use dynoscribe::guide::text::Text;
use dynoscribe::guide::{Page, View, html};
use dynoscribe::route::Route;
use dynoscribe::spec::{Spec, resolve};
use dynoscribe::{artifacts, library};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR") else {
        eprintln!("prerender: TRUNK_STAGING_DIR is not set; trunk sets it to the folder of the site");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("prerender: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), String> {
    let put = |path: &str, text: &str| {
        let place = folder.join(path);
        let made = place.parent().map_or(Ok(()), fs::create_dir_all);
        made.and_then(|()| fs::write(&place, text)).map_err(|error| format!("{}: {error}", place.display()))
    };
    let front = fs::read_to_string(folder.join("index.html")).map_err(|error| format!("index.html: {error}"))?;
    for route in Route::all().filter(|route| !matches!(route, Route::Work | Route::Page(_))) {
        put(&[&route.path(), "index.html"].concat(), &titled(&front, &route.title())?)?;
    }
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".to_owned());
    for (page, text) in library::pages()? {
        let page_front = titled(&front, &Route::Page(page.id).title())?;
        put(
            &[&Route::Page(page.id).path(), "index.html"].concat(),
            &without_script(&page_front, &plain(page, &text, &base))?,
        )?;
    }
    // GitHub Pages answers with it where there is nothing.
    put("404.html", &titled(&front, "Not found · Dynoscribe")?)?;
    for document in library::documents()? {
        put(&document.path, &document.text)?;
    }
    Ok(())
}

/// A page of the guide as it is before anybody has described anything.
fn plain(page: &Page, text: &Text, base: &str) -> String {
    let spec = Spec::default();
    let (deployment, refused) = resolve(&spec);
    let files = artifacts::write_resolved(&deployment, refused);
    html::page(page, text, &View::new(&spec, &deployment, &files, &[], None), base)
}

/// The front page with these words for readers without JavaScript.
fn without_script(front: &str, words: &str) -> Result<String, String> {
    let (head, rest) =
        front.split_once("<noscript>").ok_or("index.html has no words for readers without JavaScript")?;
    let (_, tail) = rest.split_once("</noscript>").ok_or("index.html has no end of these words")?;
    Ok([head, "<noscript>", words, "</noscript>", tail].concat())
}

/// The front page with another title.
fn titled(front: &str, title: &str) -> Result<String, String> {
    let (head, rest) = front.split_once("<title>").ok_or("index.html has no title")?;
    let (_, tail) = rest.split_once("</title>").ok_or("index.html has no end of its title")?;
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    Ok([head, "<title>", &title, "</title>", tail].concat())
}
