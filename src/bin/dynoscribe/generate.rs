//! `dynoscribe generate`: writes the files of a spec.

use crate::disk::{Place, State, look};
use crate::{Failure, failure, print, written};
use dynoscribe::artifacts::Output;
use std::path::Path;

/// What was asked for.
#[derive(Default)]
struct Wanted<'a> {
    source: Option<&'a str>,
    out: Option<&'a str>,
    only: Vec<&'a str>,
    dry_run: bool,
    force: bool,
}

pub(crate) fn generate(words: &[&str]) -> Result<(), Failure> {
    let wanted = parse(words)?;
    let (Some(source), Some(out)) = (wanted.source, wanted.out) else {
        return Err(failure("generate needs a spec and a folder: dynoscribe generate SPEC --out DIR"));
    };
    let output = written(source)?;
    for path in &wanted.only {
        known(&output, path)?;
    }
    let chosen = output.files.iter().filter(|file| wanted.only.is_empty() || wanted.only.contains(&file.path));
    let places = chosen.map(|file| look(Path::new(out), file)).collect::<Result<Vec<_>, _>>()?;
    if wanted.dry_run {
        return tell(&places);
    }
    let others: Vec<_> = places.iter().filter(|place| place.state == State::Other).collect();
    if !others.is_empty() && !wanted.force {
        let names: String = others.iter().flat_map(|place| ["\n  ", place.file.path]).collect();
        return Err(Failure {
            code: 1,
            message: format!(
                "nothing was written, since these files are there already and differ:{names}\n\
                 --dry-run shows how they differ, --only PATH leaves them out, --force overwrites them"
            ),
        });
    }
    for place in &places {
        if place.state != State::Same {
            place.put().map_err(|error| failure(format!("cannot write {}: {error}", place.path.display())))?;
        }
        print(&format!("{}\n", place.file.path))?;
    }
    Ok(())
}

fn parse<'a>(words: &[&'a str]) -> Result<Wanted<'a>, Failure> {
    let mut wanted = Wanted::default();
    let mut words = words.iter().copied();
    while let Some(word) = words.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (word, None),
        };
        let mut value = || value.or_else(|| words.next()).ok_or_else(|| failure(format!("{name} needs a value")));
        match name {
            "--out" => wanted.out = Some(value()?),
            "--only" => wanted.only.push(value()?),
            "--dry-run" => wanted.dry_run = true,
            "--force" => wanted.force = true,
            _ if name.starts_with("--") => return Err(failure(format!("generate has no option {name}"))),
            _ if wanted.source.is_some() => {
                return Err(failure(format!("generate takes one spec, and {word:?} is another")));
            }
            _ => wanted.source = Some(word),
        }
    }
    Ok(wanted)
}

/// Refuses a path that is none of the files, and says what there is.
fn known(output: &Output, path: &str) -> Result<(), Failure> {
    if output.files.iter().any(|file| file.path == path) {
        return Ok(());
    }
    if let Some(absent) = output.absent.iter().find(|absent| absent.path == path) {
        return Err(failure(format!("{path} is not written for this spec. {}", absent.why)));
    }
    let names: String = output.files.iter().flat_map(|file| ["\n  ", file.path]).collect();
    Err(failure(format!("{path:?} is no file of this spec; these are:{names}")))
}

/// Says what would be done.
fn tell(places: &[Place<'_>]) -> Result<(), Failure> {
    for place in places {
        let (verb, diff) = match place.state {
            State::Missing => ("create", String::new()),
            State::Same => ("keep", String::new()),
            State::Other => ("change", place.diff()),
        };
        print(&format!("{verb} {}\n{diff}", place.file.path))?;
    }
    Ok(())
}
