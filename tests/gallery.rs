//! Golden galleries: whole generated trees of real projects, committed and read by eye.
//!
//! Each folder of `tests/gallery` has a `dynoscribe.json` and, in `files`, what it generates. After a change that is
//! meant, `GALLERY=write cargo test --test gallery` writes the trees anew; `git diff` is what is to be read.

use dynoscribe::artifacts;
use dynoscribe::presets;
use dynoscribe::spec::{Method, Severity, json_schema, read};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn gallery() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery")
}

/// Every file below a folder, by its path there.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below it").to_string_lossy().replace('\\', "/");
                files.insert(name, fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    files
}

/// The specs that are made from presets, by the folder that holds them.
fn from_presets() -> Vec<(String, String)> {
    let mut specs = Vec::new();
    for preset in presets::PRESETS {
        for &method in preset.methods {
            let name = match method {
                _ if preset.methods.len() == 1 => "",
                Method::ContainerRegistry => "-container-registry",
                Method::HerokuYml => "-heroku-yml",
                Method::Buildpacks => "-buildpacks",
            };
            specs.push((format!("{}{name}", preset.id), preset.by(method).to_json()));
        }
    }
    specs
}

#[test]
fn every_gallery_is_what_its_spec_generates() {
    let writing = std::env::var_os("GALLERY").is_some_and(|value| value == "write");
    for (name, json) in from_presets() {
        let path = gallery().join(name).join("dynoscribe.json");
        if writing {
            fs::create_dir_all(path.parent().expect("a folder")).expect("to create it");
            fs::write(&path, &json).expect("to write");
        }
        assert_eq!(fs::read_to_string(&path).unwrap_or_default(), json, "{}", path.display());
    }
    let schema = serde_json::from_str(&json_schema()).expect("JSON");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let mut seen = 0;
    for entry in fs::read_dir(gallery()).expect("the galleries") {
        let folder = entry.expect("an entry").path();
        let json = fs::read_to_string(folder.join("dynoscribe.json")).expect("a spec");
        let value = serde_json::from_str(&json).expect("JSON");
        assert!(schema.is_valid(&value), "{}: not as the schema has it", folder.display());
        let spec = read(&json).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let output = artifacts::write(&spec);
        let errors: Vec<_> = output.findings.iter().filter(|it| it.severity == Severity::Error).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", folder.display());
        let files = folder.join("files");
        if writing {
            let _ = fs::remove_dir_all(&files);
            for file in &output.files {
                let path = files.join(file.path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("to create it");
                fs::write(path, file.text()).expect("to write");
            }
        }
        let wanted: BTreeMap<_, _> = output.files.iter().map(|file| (file.path.to_owned(), file.text())).collect();
        let there = tree(&files);
        assert_eq!(there.keys().collect::<Vec<_>>(), wanted.keys().collect::<Vec<_>>(), "{}", folder.display());
        for (path, text) in wanted {
            assert!(there[&path] == text, "{}/{path} differs; see the head of this file", files.display());
        }
        seen += 1;
    }
    assert!(seen >= 20, "only {seen} galleries");
}
