//! Writes what lies beside the page: a file for each address, so that every link opens, and the library. Trunk runs it
//! after a build (`Trunk.toml`); `TRUNK_STAGING_DIR` names the folder.
#![allow(clippy::print_stderr, reason = "it is a program for the terminal")]

use dynoscribe::library;
use dynoscribe::route::Route;
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
    for route in Route::all().filter(|route| *route != Route::Work) {
        put(&[&route.path(), "index.html"].concat(), &titled(&front, &route.title())?)?;
    }
    // GitHub Pages answers with it where there is nothing.
    put("404.html", &titled(&front, "Not found · Dynoscribe")?)?;
    for document in library::documents()? {
        put(&document.path, &document.text)?;
    }
    Ok(())
}

/// The front page with another title.
fn titled(front: &str, title: &str) -> Result<String, String> {
    let (head, rest) = front.split_once("<title>").ok_or("index.html has no title")?;
    let (_, tail) = rest.split_once("</title>").ok_or("index.html has no end of its title")?;
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    Ok([head, "<title>", &title, "</title>", tail].concat())
}
