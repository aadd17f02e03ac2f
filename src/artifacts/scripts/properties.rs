//! Properties of the scripts that set up and compare: whatever the texts, each command gets exactly what was meant.

use crate::artifacts::{Artifact, write};
use crate::hostile;
use crate::spec::{Method, Spec};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs};

/// A `heroku` of an account without apps, which records what it is told; and a `psql`, which only has to be there.
const STAND_IN: &str = r#"#!/bin/sh
printf '%s\0' "$#" "$@" >>"$RECORD"
case $1 in
apps:info) echo "Couldn't find that app." >&2; exit 1 ;;
pipelines) echo '[]' ;;
esac
"#;

fn folder(name: &str) -> PathBuf {
    let folder = env::temp_dir().join(format!("dynoscribe-{name}-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    for (program, text) in [("heroku", STAND_IN), ("psql", "#!/bin/sh\n")] {
        let path = folder.join(program);
        fs::write(&path, text).expect("to write");
        assert!(Command::new("chmod").arg("+x").arg(&path).status().expect("chmod").success());
    }
    folder
}

/// Runs a script for an environment. Returns how it ended and the calls of `heroku`.
fn run(script: &str, words: &[&str], folder: &Path) -> (Output, Vec<Vec<String>>) {
    let record = folder.join("record");
    let _ = fs::remove_file(&record);
    let path = folder.join("script.sh");
    fs::write(&path, script).expect("to write");
    let search = format!("{}:{}", folder.display(), env::var("PATH").unwrap_or_default());
    let done = Command::new("bash")
        .arg(&path)
        .args(words)
        .env("PATH", search)
        .env("RECORD", &record)
        .output()
        .expect("bash is needed for this test");
    let bytes = fs::read(&record).unwrap_or_default();
    let mut texts = bytes.split(|byte| *byte == 0).map(|text| String::from_utf8(text.to_vec()).expect("UTF-8"));
    let mut calls = Vec::new();
    while let Some(count) = texts.next().and_then(|text| text.parse::<usize>().ok()) {
        calls.push(texts.by_ref().take(count).collect());
    }
    (done, calls)
}

fn script(spec: &Spec, path: &str) -> String {
    write(spec).files.iter().find(|file| file.path == path).map(Artifact::text).expect("the script")
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

/// What setting an empty account up has to call, but for questions.
fn wanted(spec: &Spec, at: usize) -> Vec<Vec<String>> {
    let environment = &spec.environments[at];
    let app = &environment.app;
    let stack = if spec.method == Method::Buildpacks { "heroku-24" } else { "container" };
    let mut addon = words(&format!("addons:create heroku-postgresql:essential-0 --app {app} --as DATABASE --wait"));
    let options = &spec.addons[0].options;
    if !options.is_empty() {
        addon.push("--".to_owned());
        addon.extend(options.iter().map(|option| format!("--{}={}", option.name, option.value)));
    }
    let mut extension = words(&format!("pg:psql DATABASE --app {app} --command"));
    extension.push("CREATE EXTENSION IF NOT EXISTS \"vector\"".to_owned());
    let mut calls = vec![words(&format!("apps:create {app} --no-remote --stack {stack}")), addon, extension];
    if let Some(stage) = environment.stage {
        calls.push(words(&format!("pipelines:create the-pipeline --app {app} --stage {}", stage.label())));
    }
    calls.push(words(&format!("features:enable preboot --app {app}")));
    calls
}

fn method() -> impl Strategy<Value = Method> {
    proptest::sample::select(&Method::ALL[..])
}

proptest! {
    #![proptest_config(hostile::batched(100))]
    #[test]
    fn setting_up_calls_exactly_what_was_meant(spec in method().prop_flat_map(hostile::project)) {
        let folder = folder("setup");
        let script = script(&spec, "scripts/heroku-setup.sh");
        for (at, environment) in spec.environments.iter().enumerate() {
            let (done, mut calls) = run(&script, &[&environment.name], &folder);
            prop_assert!(done.status.success(), "{}\n{script}", String::from_utf8_lossy(&done.stderr));
            calls.retain(|call| !matches!(call[0].as_str(), "apps:info" | "pipelines"));
            prop_assert_eq!(calls, wanted(&spec, at));
            let (dry, calls) = run(&script, &["--dry-run", &environment.name], &folder);
            prop_assert!(dry.status.success());
            prop_assert!(calls.iter().all(|call| matches!(call[0].as_str(), "apps:info" | "pipelines")), "{:?}", calls);
        }
    }

    #[test]
    fn comparing_asks_and_changes_nothing(spec in method().prop_flat_map(hostile::project)) {
        let folder = folder("verify");
        let script = script(&spec, "scripts/heroku-verify.sh");
        for environment in &spec.environments {
            let (done, calls) = run(&script, &[&environment.name], &folder);
            prop_assert_eq!(done.status.code(), Some(1), "{}\n{}", String::from_utf8_lossy(&done.stderr), script);
            let said = format!("{}: there is no such app\n", environment.app);
            prop_assert_eq!(String::from_utf8_lossy(&done.stdout), said);
            prop_assert_eq!(calls, vec![words(&format!("apps:info --json --app {}", environment.app))]);
        }
    }
}
