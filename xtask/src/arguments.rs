//! What was typed after `cargo xtask`.

use crate::new::{self, Id, Unit};
use std::collections::BTreeMap;

/// One command with its choices.
#[derive(Debug, PartialEq, Eq)]
pub enum Wanted {
    Help,
    Test {
        long: bool,
    },
    Serve(Serve),
    Build {
        public_url: String,
    },
    Bench,
    Score,
    Size,
    Measure {
        quick: bool,
    },
    New {
        unit: &'static Unit,
        id: Id,
    },
    /// Not for people: trunk runs it when it has built the site (see `site.rs`).
    Finish,
    /// Not for people: says when the server answers (see `serve.rs`).
    Announce {
        port: u16,
        public_url: String,
    },
}

/// The choices of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Serve {
    pub port: u16,
    pub public_url: String,
    pub release: bool,
}

/// Reads the arguments; the error is one line for the person.
pub fn read(arguments: &[String]) -> Result<Wanted, String> {
    let Some((command, rest)) = arguments.split_first() else {
        return Ok(Wanted::Help);
    };
    if rest.iter().any(|word| word == "--help" || word == "-h") {
        return Ok(Wanted::Help);
    }
    match command.as_str() {
        "help" | "--help" | "-h" => Ok(Wanted::Help),
        "test" => {
            let given = options(command, rest, &["--long"], &[])?;
            Ok(Wanted::Test { long: given.contains_key("--long") })
        }
        "serve" => {
            let given = options(command, rest, &["--release"], &["--port", "--public-url"])?;
            Ok(Wanted::Serve(Serve {
                port: port(given.get("--port").copied().unwrap_or("8080"))?,
                public_url: public_url(given.get("--public-url").copied())?,
                release: given.contains_key("--release"),
            }))
        }
        "build" => {
            let given = options(command, rest, &[], &["--public-url"])?;
            Ok(Wanted::Build { public_url: public_url(given.get("--public-url").copied())? })
        }
        "bench" => options(command, rest, &[], &[]).map(|_| Wanted::Bench),
        "score" => options(command, rest, &[], &[]).map(|_| Wanted::Score),
        "size" => options(command, rest, &[], &[]).map(|_| Wanted::Size),
        "measure" => {
            let given = options(command, rest, &["--quick"], &[])?;
            Ok(Wanted::Measure { quick: given.contains_key("--quick") })
        }
        "new" => match rest {
            [unit, id] => Ok(Wanted::New { unit: new::unit(unit)?, id: Id::read(id)? }),
            _ => Err(format!(
                "`new` takes a unit and an id, as in `cargo xtask new rule port-fixed`; the units are {}",
                new::names()
            )),
        },
        "finish" => options(command, rest, &[], &[]).map(|_| Wanted::Finish),
        "announce" => {
            let given = options(command, rest, &[], &["--port", "--public-url"])?;
            Ok(Wanted::Announce {
                port: port(given.get("--port").copied().unwrap_or_default())?,
                public_url: public_url(given.get("--public-url").copied())?,
            })
        }
        _ => Err(format!("there is no command `{command}`; `cargo xtask --help` lists them")),
    }
}

/// Sorts words into flags and options with a value, written `--port 80` or `--port=80`.
fn options<'a>(
    command: &str,
    words: &'a [String],
    flags: &[&str],
    with_value: &[&str],
) -> Result<BTreeMap<&'a str, &'a str>, String> {
    let mut given = BTreeMap::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (word.as_str(), None),
        };
        let value = if flags.contains(&name) && value.is_none() {
            ""
        } else if with_value.contains(&name) {
            value.or_else(|| words.next().map(String::as_str)).ok_or_else(|| format!("{name} needs a value"))?
        } else {
            return Err(format!("`{command}` does not know `{word}`; `cargo xtask --help` shows what it takes"));
        };
        if given.insert(name, value).is_some() {
            return Err(format!("{name} is given twice"));
        }
    }
    Ok(given)
}

fn port(text: &str) -> Result<u16, String> {
    text.parse()
        .ok()
        .filter(|port| *port > 0)
        .ok_or_else(|| format!("--port takes a number from 1 to 65535, not `{text}`"))
}

/// The path under which the site will lie: it begins and ends with a slash, whatever was typed.
fn public_url(text: Option<&str>) -> Result<String, String> {
    let inner = text.unwrap_or("/").trim_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
    if !inner.chars().all(plain) {
        return Err(format!("--public-url takes a path such as /dynoscribe/, not `{inner}`"));
    }
    Ok(if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Wanted, String> {
        read(&line.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn nothing_or_a_wish_for_help_is_help() {
        assert_eq!(read(&[]), Ok(Wanted::Help));
        for line in ["help", "--help", "-h", "serve --help", "test --long -h"] {
            assert_eq!(typed(line), Ok(Wanted::Help), "{line}");
        }
    }

    #[test]
    fn serve_has_defaults_and_takes_both_spellings() {
        let serve = |port, public_url: &str, release| {
            Ok(Wanted::Serve(Serve { port, public_url: public_url.to_owned(), release }))
        };
        assert_eq!(typed("serve"), serve(8080, "/", false));
        assert_eq!(typed("serve --port 9000 --public-url=x --release"), serve(9000, "/x/", true));
    }

    #[test]
    fn build_completes_the_slashes() {
        for line in ["build --public-url /x/", "build --public-url x", "build --public-url=/x"] {
            let public_url = "/x/".to_owned();
            assert_eq!(typed(line), Ok(Wanted::Build { public_url }), "{line}");
        }
    }

    #[test]
    fn new_takes_a_unit_and_an_id() {
        for name in ["rule", "trouble", "preset", "file", "page"] {
            let wanted = Wanted::New { unit: new::unit(name).unwrap(), id: Id::read("port-fixed").unwrap() };
            assert_eq!(typed(&format!("new {name} port-fixed")), Ok(wanted), "{name}");
        }
    }

    #[test]
    fn measures_are_taken_whole_unless_quick() {
        assert_eq!(typed("measure"), Ok(Wanted::Measure { quick: false }));
        assert_eq!(typed("measure --quick"), Ok(Wanted::Measure { quick: true }));
        assert_eq!(typed("size"), Ok(Wanted::Size));
    }

    #[test]
    fn what_it_does_not_know_is_named() {
        for (line, named) in [
            ("tset", "tset"),
            ("test --fast", "--fast"),
            ("bench --all", "--all"),
            ("size --quick", "--quick"),
            ("measure --slow", "--slow"),
            ("test --long=3", "--long=3"),
            ("serve --port", "--port needs"),
            ("serve --port 99999", "99999"),
            ("serve --port 1 --port 2", "twice"),
            ("build --public-url https://a.example/", "--public-url takes"),
            ("new", "the units are rule, trouble, preset, file and page"),
            ("new rule", "a unit and an id"),
            ("new rule a b", "a unit and an id"),
            ("new rle a", "no unit `rle`; the units are rule, trouble, preset, file and page"),
            ("new rule PortFixed", "Write `port-fixed`"),
            ("new rule port_fixed", "Write `port-fixed`"),
            ("new page 12-factors", "begins with a letter"),
            ("new rule match", "`match-wrong`"),
        ] {
            let error = typed(line).unwrap_err();
            assert!(error.contains(named), "{line}: {error}");
        }
    }
}
