//! Writes what lies beside the page while one works on it: a file for each address, so that every link opens, and the
//! library. `TRUNK_STAGING_DIR` names the folder; a site that is published is finished by `prerender`.
#![allow(clippy::print_stderr, reason = "it is a program for the terminal")]

use dynoscribe::library;
use dynoscribe::route::Route;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::var_os("TRUNK_STAGING_DIR") else {
        eprintln!("library: TRUNK_STAGING_DIR is not set; trunk sets it to the folder of the site");
        return ExitCode::from(2);
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("library: {error}");
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
        put(&[&route.path(), "index.html"].concat(), &front)?;
    }
    put("404.html", &front)?;
    for document in library::documents()? {
        put(&document.path, &document.text)?;
    }
    Ok(())
}
