//! Each kind of unit is made in a copy of the rooms as they are, so that a registry of another shape is noticed here.

use super::*;
use std::collections::BTreeSet;
use std::path::PathBuf;

const ROOMS: &[&str] = &["src/artifacts", "src/rules", "src/troubles", "src/presets", "src/guide"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// A copy of the rooms in a folder of its own, and the names of the galleries.
fn copy(name: &str) -> PathBuf {
    let place = std::env::temp_dir().join(format!("dynoscribe-new-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&place);
    for path in ROOMS.iter().flat_map(|room| files(&root().join(room))) {
        let inside = place.join(path.strip_prefix(root()).unwrap());
        fs::create_dir_all(inside.parent().unwrap()).unwrap();
        fs::copy(&path, inside).unwrap();
    }
    for gallery in fs::read_dir(root().join("tests/gallery")).unwrap() {
        fs::create_dir_all(place.join("tests/gallery").join(gallery.unwrap().file_name())).unwrap();
    }
    place
}

fn text(place: &Path, path: &str) -> String {
    fs::read_to_string(place.join(path)).unwrap()
}

fn id(text: &str) -> Id {
    Id::read(text).unwrap()
}

#[test]
fn each_unit_gets_its_file_and_its_line() {
    let place = copy("each");
    let id = id("moon-phase");
    for (name, file, registry, added) in [
        ("rule", "src/rules/moon_phase.rs", "src/rules/mod.rs", &["    moon_phase"][..]),
        ("trouble", "src/troubles/moon_phase.rs", "src/troubles/mod.rs", &["    moon_phase"]),
        ("preset", "src/presets/moon_phase.rs", "src/presets/mod.rs", &["    moon_phase MOON_PHASE"]),
        (
            "file",
            "src/artifacts/moon_phase.rs",
            "src/artifacts/mod.rs",
            &["mod moon_phase;", "    &moon_phase::MOON_PHASE,"],
        ),
        ("page", "src/guide/pages/moon-phase.md", "src/guide/mod.rs", &["        \"moon-phase\" \"Moon phase\","]),
    ] {
        let before = files(&place).len();
        let old = text(&place, registry);
        make(&place, unit(name).unwrap(), &id).unwrap();
        assert_eq!(files(&place).len(), before + 1, "{name}: one file more");
        let skeleton = text(&place, file);
        assert!(skeleton.contains("TODO") && !skeleton.contains("todo!"), "{name}");
        for blank in ["an-id", "an_id", "AN_ID", "An id", "an-app"] {
            assert!(!skeleton.contains(blank), "{name}: {blank}");
        }
        // Nothing else of the registry is touched, and each line is where it belongs.
        let new = text(&place, registry);
        let kept: Vec<&str> = new.lines().filter(|line| !added.contains(line)).collect();
        assert_eq!(kept.join("\n") + "\n", old, "{name}");
        for line in added {
            let at = new.lines().position(|it| it == *line).unwrap();
            let next = new.lines().nth(at + 1).unwrap();
            let wanted = match *line {
                "mod moon_phase;" => "mod procfile;",
                "    &moon_phase::MOON_PHASE," => "];",
                _ => "}",
            };
            assert_eq!(next, wanted, "{name}: {line}");
        }
    }
    fs::remove_dir_all(place).unwrap();
}

#[test]
fn modules_stay_sorted_and_keep_their_attributes() {
    let artifacts = text(&root(), "src/artifacts/mod.rs");
    for (module, before, after) in [
        ("aaa", "", "mod app_json;"),
        // `corpus` and `properties` are for tests: nothing may come between them and what says so.
        ("app", "", "mod app_json;"),
        ("bbb", "mod app_json;", "#[cfg(test)]"),
        ("pr", "mod heroku_yml;", "mod procfile;"),
        ("profile", "mod procfile;", "#[cfg(test)]"),
        ("zzz", "mod workflow;", ""),
    ] {
        let line = format!("mod {module};");
        let text = inserted(&artifacts, &Place::Module, &line).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let at = lines.iter().position(|it| *it == line).unwrap();
        assert_eq!((lines[at - 1], lines[at + 1]), (before, after), "{module}");
    }
}

#[test]
fn an_id_that_is_taken_is_refused_and_nothing_is_written() {
    let place = copy("taken");
    let before = files(&place).len();
    for (name, taken, by) in [
        ("rule", "port-fixed", "src/rules/port_fixed.rs"),
        ("rule", "case", "src/rules/case.rs"),
        ("rule", "app-name", "src/rules/border.rs"),
        ("trouble", "h10-app-crashed", "src/troubles/h10_app_crashed.rs"),
        ("trouble", "command", "src/troubles/mod.rs"),
        ("trouble", "low-port", "src/troubles/mod.rs"),
        ("preset", "static-site", "src/presets/static_site.rs"),
        ("preset", "eu-region", "tests/gallery/eu-region"),
        ("file", "procfile", "src/artifacts/procfile.rs"),
        ("file", "workflow", "src/artifacts/workflow"),
        ("page", "lock-files", "src/guide/pages/lock-files.md"),
    ] {
        let error = make(&place, unit(name).unwrap(), &id(taken)).unwrap_err();
        assert!(error.contains(&format!("`{taken}` is taken")) && error.contains(by), "{name}: {error}");
        assert!(!error.contains('\n'), "{error}");
    }
    assert_eq!(files(&place).len(), before);
    fs::remove_dir_all(place).unwrap();
}

#[test]
fn a_registry_of_another_shape_is_named_and_nothing_is_written() {
    let place = copy("shape");
    for unit in UNITS {
        let registry = place.join(unit.registry);
        let whole = fs::read_to_string(&registry).unwrap();
        let (Place::Last(opens, _), _) = unit.lines.last().unwrap() else { panic!("{}", unit.name) };
        fs::write(&registry, whole.replace(opens, "something {")).unwrap();
        let before = files(&place).len();
        let error = make(&place, unit, &id("moon-phase")).unwrap_err();
        assert!(error.contains(unit.registry) && error.contains(opens), "{error}");
        assert_eq!(files(&place).len(), before, "{}", unit.name);
    }
    fs::remove_dir_all(place).unwrap();
}

#[test]
fn what_is_nearly_an_id_is_put_right() {
    for (typed, right) in [
        ("PortFixed", "port-fixed"),
        ("port_fixed", "port-fixed"),
        ("Port fixed!", "port-fixed"),
        ("port--fixed", "port-fixed"),
        ("-port-fixed-", "port-fixed"),
        ("r10Port", "r10-port"),
        ("caf\u{e9}", "caf"),
        ("../port", "port"),
    ] {
        let error = Id::read(typed).unwrap_err();
        assert!(error.ends_with(&format!("Write `{right}`")), "{error}");
        assert_eq!(Id::read(right).unwrap().0, right);
    }
    for typed in ["", "-", "9-lives", "\u{5e9}"] {
        assert!(Id::read(typed).unwrap_err().contains("begins with a letter"), "{typed}");
    }
    for typed in ["match", "Type", "tests"] {
        assert!(Id::read(typed).unwrap_err().contains("-wrong`"), "{typed}");
    }
}

#[test]
fn an_id_that_holds_a_blank_of_the_skeletons_is_filled_in_once() {
    assert_eq!(
        id("clean-app-id").fill("an-id an_id An id AN_ID"),
        "clean-app-id clean_app_id Clean app id CLEAN_APP_ID"
    );
    assert_eq!(id("an-id-an-app").fill("an-app: an-id"), "an-id-an-app: an-id-an-app");
    // `my-…-production` is the name of an app on Heroku.
    for (long, short) in
        [("a-very-long-name-for-an-app", "a-very-long-name"), ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnop")]
    {
        assert_eq!(id(long).fill("an-app"), short);
        assert!(format!("my-{short}-production").len() <= 30);
    }
}

#[test]
fn what_it_tells_people_to_look_at_is_there() {
    let id = id("moon-phase");
    for unit in UNITS {
        let said = said(unit, &id);
        assert!(said.contains("moon-phase") || said.contains("moon_phase"), "{said}");
        for (file, test, _) in unit.fails {
            let text = if *file == unit.file { unit.skeleton.to_owned() } else { text(&root(), file) };
            assert!(
                text.contains(&format!("fn {test}(")) || text.contains(&format!("test(\"{test}\"")),
                "{file}: {test}"
            );
        }
        for word in unit.then.iter().flat_map(|step| step.split([' ', ':', ',', '`'])) {
            let path = word.trim_end_matches('.');
            let ours = ["src/", "tests/", "README"].iter().any(|begins| path.starts_with(begins));
            assert!(!ours || path.contains("an-id") || root().join(path).exists(), "{}: {path}", unit.name);
        }
    }
}

#[test]
fn no_skeleton_is_left_half_filled() {
    for path in ROOMS.iter().flat_map(|room| files(&root().join(room))) {
        let text = fs::read_to_string(&path).unwrap();
        let line = text.lines().position(|line| line.contains("TODO"));
        assert_eq!(line.map(|at| at + 1), None, "{}", path.display());
    }
}

#[test]
fn the_page_for_contributors_names_what_there_is() {
    let page = text(&root(), "CONTRIBUTING.md");
    let places = ["src/", "tests/", "xtask/", "styles/", "docs/", ".github/"];
    let named: BTreeSet<&str> = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|code| places.iter().any(|place| code.starts_with(place)) && !code.contains(['<', '*', ' ', '\n']))
        .collect();
    assert!(named.len() > 20, "{named:?}");
    for path in named {
        assert!(root().join(path).exists(), "CONTRIBUTING.md names {path}");
    }
    for unit in UNITS {
        assert!(page.contains(&format!("cargo xtask new {} ", unit.name)), "{}", unit.name);
    }
}
