//! Who may look at whom: the rooms of the house, held by reading their `use` lines and paths.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms that it may look at. What is not listed may look at everything.
const ROOMS: &[(&str, &[&str])] = &[
    ("facts", &[]),
    ("spec", &["facts"]),
    ("emit", &["spec"]),
    ("highlight.rs", &["artifacts"]),
    ("diff.rs", &[]),
    ("marks.rs", &["artifacts", "diff", "emit", "highlight"]),
    ("timeline", &["spec", "facts", "emit"]),
    ("artifacts", &["spec", "facts", "emit", "timeline"]),
    ("presets", &["spec"]),
    ("rules", &["spec", "facts"]),
    ("troubles", &["rules", "facts", "search"]),
    ("guide", &["artifacts", "emit", "facts", "rules", "spec", "timeline", "troubles"]),
    ("search.rs", &[]),
    ("finder.rs", &["guide", "library", "route", "rules", "search", "troubles"]),
    ("bundle", &["artifacts"]),
    ("share.rs", &["rules", "spec"]),
    ("shelf.rs", &["spec"]),
    ("onboarding", &["artifacts", "changes", "emit", "facts", "rules", "shelf", "spec", "troubles"]),
    ("import", &["facts", "rules", "spec"]),
    ("changes.rs", &["artifacts", "diff"]),
    ("library.rs", &["artifacts", "changes", "diff", "facts", "guide", "rules", "troubles"]),
    ("route.rs", &["guide", "library", "rules", "troubles"]),
];

/// Words of a browser, which only the page may say.
const BROWSER: &[&str] = &["yew", "gloo", "web_sys", "js_sys", "wasm_bindgen"];

fn sources(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let mut all = Vec::new();
    for entry in fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())) {
        let path = entry.expect("an entry").path();
        if path.is_dir() || path.extension().is_some_and(|it| it == "rs") {
            all.extend(sources(&path));
        }
    }
    all
}

/// Whether a file is built for tests only.
fn only_tests(path: &Path) -> bool {
    ["properties.rs", "corpus.rs", "tests.rs", "testing.rs"].iter().any(|name| path.ends_with(name))
}

/// The text without what is only built for tests.
fn shipped(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a text");
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default().to_owned()
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

#[test]
fn every_room_looks_only_where_it_may() {
    for (room, may) in ROOMS {
        for path in sources(&src().join(room)).iter().filter(|path| !only_tests(path)) {
            let text = shipped(path);
            let own = room.trim_end_matches(".rs");
            let seen: BTreeSet<&str> = text
                .split("crate::")
                .skip(1)
                .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
                .filter(|it| !it.is_empty() && *it != own)
                .collect();
            for other in seen {
                assert!(may.contains(&other), "{} looks at {other}", path.display());
            }
        }
    }
}

#[test]
fn only_the_page_knows_a_browser() {
    for path in sources(&src()) {
        let inside = path.strip_prefix(src()).expect("inside");
        if inside.starts_with("ui")
            || ["bin/web.rs", "bin/doctor.rs", "bin/prerender/page.rs"].iter().any(|it| inside == Path::new(it))
        {
            continue;
        }
        let text = shipped(&path);
        for word in BROWSER {
            assert!(!text.contains(&format!("{word}::")), "{} says {word}", path.display());
        }
    }
}

#[test]
fn the_core_has_no_clock_and_touches_no_disk() {
    for (room, _) in ROOMS {
        for path in sources(&src().join(room)).iter().filter(|path| !only_tests(path)) {
            let text = shipped(path);
            for word in [
                "std::time",
                "std::fs",
                "std::env",
                "std::process",
                "std::net",
                "HashMap",
                "HashSet",
                "unwrap()",
                "panic!(",
            ] {
                assert!(!text.contains(word), "{} says {word}", path.display());
            }
        }
    }
}
