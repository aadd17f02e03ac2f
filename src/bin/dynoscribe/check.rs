//! `dynoscribe check`: whether the files of a repository still are what its spec says.

use crate::disk::{State, look};
use crate::{Failure, failure, print, written};
use std::path::Path;

pub(crate) fn check(words: &[&str]) -> Result<(), Failure> {
    let (source, folder) = match words {
        [source, "--against", folder] | ["--against", folder, source] => (*source, *folder),
        [source, folder] if folder.starts_with("--against=") => (*source, &folder["--against=".len()..]),
        _ => return Err(failure("check needs a spec and a folder: dynoscribe check SPEC --against DIR")),
    };
    let folder = Path::new(folder);
    if !folder.is_dir() {
        return Err(failure(format!("there is no folder {}", folder.display())));
    }
    let output = written(source)?;
    let mut different = 0;
    for file in &output.files {
        let place = look(folder, file)?;
        if place.state != State::Same {
            print(&place.diff())?;
            different += 1;
        }
    }
    for absent in output.absent.iter().filter(|absent| folder.join(absent.path).is_file()) {
        eprintln!("note: {} is there, and this spec has no use for it. {}", absent.path, absent.why);
    }
    if different == 0 {
        return Ok(());
    }
    let (word, verb) = if different == 1 { ("file", "differs") } else { ("files", "differ") };
    Err(Failure { code: 1, message: format!("{different} {word} in {} {verb} from {source}", folder.display()) })
}
