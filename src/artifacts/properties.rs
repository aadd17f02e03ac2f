//! Properties of all files together: whatever the spec, every file parses, and what was meant is what is read back.

use super::{Artifact, Language, Output, write};
use crate::hostile;
use crate::spec::deployment::{Deployment, Given, TextPart};
use crate::spec::{Deploys, Method, Severity, Spec, Value, resolve};
use proptest::prelude::*;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::{env, fs};

/// Reads YAML with two readers that share no code.
fn yaml(text: &str) -> Json {
    let one: Json = yaml_serde::from_str(text).unwrap_or_else(|error| panic!("libyaml: {error}\n{text}"));
    let two: Json = serde_saphyr::from_str(text).unwrap_or_else(|error| panic!("saphyr: {error}\n{text}"));
    assert_eq!(one, two, "{text}");
    one
}

fn file<'a>(output: &'a Output, path: &str) -> Option<&'a Artifact> {
    output.files.iter().find(|file| file.path == path)
}

/// What GitHub makes of a text in a workflow, where the only expression may be the one that stands for `${{`.
fn evaluated(text: &str) -> String {
    let evaluated = text.replace("${{ '${{' }}", "\u{0}");
    assert!(!evaluated.contains("${{"), "an expression in a person's text: {text}");
    evaluated.replace('\u{0}', "${{")
}

fn strings(json: &Json) -> Vec<String> {
    json.as_array().into_iter().flatten().map(|it| it.as_str().expect("a text").to_owned()).collect()
}

/// The value of a config var before the app's address is known, if it has no placeholder.
fn plain(value: &Value) -> Option<&str> {
    match value {
        Value::Text(text) if text.contains("{app}") || text.contains("{app_url}") => None,
        value => value.text(),
    }
}

fn check_procfile(spec: &Spec, text: &str) {
    let mut wanted = vec![("release".to_owned(), spec.release.command.trim().to_owned())];
    wanted.extend(spec.processes.iter().map(|process| (process.kind.clone(), process.command.trim().to_owned())));
    let split = |line: &str| line.split_once(": ").map(|(kind, command)| (kind.to_owned(), command.to_owned()));
    assert_eq!(text.lines().map(split).collect::<Option<Vec<_>>>(), Some(wanted));
}

fn check_heroku_yml(spec: &Spec, text: &str) {
    let read = yaml(text);
    assert_eq!(strings(&read["release"]["command"]), std::slice::from_ref(&spec.release.command));
    for process in &spec.processes {
        let run = &read["run"][&process.kind];
        let command = if process.kind == "web" { run } else { &run["command"][0] };
        assert_eq!(command.as_str(), Some(process.command.as_str()));
    }
    for var in &spec.config {
        assert_eq!(read["setup"]["config"][&var.key].as_str(), plain(&var.value));
    }
    for arg in &spec.images[0].build_args {
        assert_eq!(
            read["build"]["config"][&arg.name].as_str(),
            Some(arg.value.as_str()).filter(|it| *it != "{commit}")
        );
    }
}

fn check_app_json(spec: &Spec, text: &str) {
    let read: Json = serde_json::from_str(text).expect("JSON");
    for var in &spec.config {
        let entry = &read["env"][&var.key];
        assert_eq!(entry.is_null(), var.value == Value::Addon);
        if !entry.is_null() {
            assert_eq!(entry["value"].as_str(), plain(&var.value));
            assert_eq!(entry["description"].as_str().unwrap_or_default(), var.note);
        }
    }
    assert_eq!(read["description"].as_str().unwrap_or_default(), spec.app.description);
}

fn check_workflow(spec: &Spec, text: &str) {
    let read = yaml(text);
    let by_actions = || spec.environments.iter().filter(|it| it.deploys.by_actions());
    let names: Vec<_> = by_actions().map(|it| it.name.clone()).collect();
    assert_eq!(strings(&read["on"]["workflow_dispatch"]["inputs"]["environment"]["options"]), names);
    let wanted: BTreeSet<_> =
        by_actions().filter(|it| it.deploys == Deploys::ActionsOnPush).map(|it| it.branch.clone()).collect();
    let filters = strings(&read["on"]["push"]["branches"]);
    let unescaped: BTreeSet<_> = filters.iter().map(|it| it.replace('\\', "")).collect();
    assert_eq!((unescaped.len(), unescaped), (filters.len(), wanted));
    let step = &read["jobs"]["select"]["steps"][0];
    let rows: Json =
        serde_json::from_str(&evaluated(step["env"]["ENVIRONMENTS"].as_str().expect("a text"))).expect("JSON");
    for (row, environment) in rows.as_array().expect("a list").iter().zip(by_actions()) {
        assert_eq!(row["environment"], *environment.name);
        assert_eq!(row["app"], *environment.app);
        assert_eq!(row["branch"], *environment.branch);
        assert_eq!(row["on_push"], environment.deploys == Deploys::ActionsOnPush);
    }
    if spec.method == Method::ContainerRegistry {
        check_images(spec, read["jobs"]["images"]["steps"].as_array().expect("steps"));
    }
}

fn check_images(spec: &Spec, steps: &[Json]) {
    let build = steps.iter().find(|step| !step["with"]["outputs"].is_null()).expect("a build");
    for arg in spec.images[0].build_args.iter().filter(|arg| arg.value != "{commit}") {
        assert_eq!(evaluated(build["env"][&arg.name].as_str().expect("a text")), arg.value);
    }
    let derive = steps.iter().find_map(|step| step["env"]["IMAGES"].as_str()).expect("commands");
    let rows: Json = serde_json::from_str(&evaluated(derive)).expect("JSON");
    for row in rows.as_array().expect("a list") {
        let wanted = match row["type"].as_str() {
            Some("release") => &spec.release.command,
            kind => &spec.processes.iter().find(|it| Some(it.kind.as_str()) == kind).expect("a process").command,
        };
        assert_eq!(row["command"], **wanted);
    }
    let types = steps.iter().find_map(|step| step["env"]["PROCESS_TYPES"].as_str()).expect("types");
    assert_eq!(types.split(' ').count(), spec.processes.len() + 1);
    assert_eq!(rows.as_array().map_or(0, Vec::len), spec.processes.len() + 1);
}

fn check_all(spec: &Spec) {
    let output = write(spec);
    let errors: Vec<_> = output.findings.iter().filter(|it| it.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let expect = |path: &str, check: fn(&Spec, &str), there: bool| match file(&output, path) {
        Some(file) => check(spec, &file.text()),
        None => assert!(!there, "{path} is missing"),
    };
    expect("Procfile", check_procfile, spec.method == Method::Buildpacks);
    expect("heroku.yml", check_heroku_yml, spec.method == Method::HerokuYml);
    expect("app.json", check_app_json, spec.method != Method::ContainerRegistry);
    let by_actions = spec.environments.iter().any(|it| it.deploys.by_actions());
    expect(".github/workflows/heroku-deploy.yml", check_workflow, by_actions);
}

/// A folder with a `heroku` that records its arguments and answers as Heroku does.
fn stand_in() -> PathBuf {
    let folder = env::temp_dir().join(format!("dynoscribe-config-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let program = "#!/bin/sh\ncase $1 in\napps:info) echo web_url=https://the-app-0123456789ab.herokuapp.com/ ;;\nconfig:set) printf '%s\\0' \"$@\" >>\"$RECORD\" ;;\nesac\n";
    let path = folder.join("heroku");
    fs::write(&path, program).expect("to write");
    let status = Command::new("chmod").arg("+x").arg(&path).status().expect("chmod");
    assert!(status.success());
    folder
}

/// What the script must have set for one environment, with the secrets that it asks for.
fn wanted(deployment: &Deployment, environment: usize) -> Vec<String> {
    let target = &deployment.environments[environment];
    let value = |given: &Given| match given {
        Given::Text(parts) => Some(
            parts
                .iter()
                .map(|part| match part {
                    TextPart::Text(text) => text.as_str(),
                    TextPart::App => target.app.as_str(),
                    TextPart::AppUrl => "https://the-app-0123456789ab.herokuapp.com",
                })
                .collect::<String>(),
        ),
        Given::Asked => Some("the 'answer' $x".to_owned()),
        Given::Generated => Some("generated".to_owned()),
        Given::Addon | Given::Elsewhere => None,
    };
    target.config.iter().filter_map(|it| Some(format!("{}={}", it.key, value(&it.value)?))).collect()
}

/// Runs the config script for an environment and returns what `heroku config:set` received.
fn run_config(script: &str, environment: &str, folder: &std::path::Path) -> Vec<String> {
    let record = folder.join("record");
    let _ = fs::remove_file(&record);
    let path = folder.join("script.sh");
    fs::write(&path, script).expect("to write");
    let search = format!("{}:{}", folder.display(), env::var("PATH").unwrap_or_default());
    let mut child = Command::new("bash")
        .arg(&path)
        .arg(environment)
        .env("PATH", search)
        .env("RECORD", &record)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash is needed for this test");
    // The script may not ask for anything, and then nobody reads this.
    let _ = child.stdin.take().expect("a pipe").write_all("the 'answer' $x\n".repeat(20).as_bytes());
    let done = child.wait_with_output().expect("to end");
    assert!(done.status.success(), "{}\n{script}", String::from_utf8_lossy(&done.stderr));
    let received = fs::read(&record).unwrap_or_default();
    let mut words: Vec<_> =
        received.split(|byte| *byte == 0).map(|word| String::from_utf8(word.to_vec()).expect("UTF-8")).collect();
    assert_eq!(words.pop().as_deref(), Some(""));
    words
}

fn check_config_script(spec: &Spec) {
    let (deployment, _) = resolve(spec);
    let Some(script) = file(&write(spec), "scripts/heroku-config.sh").map(Artifact::text) else { return };
    let folder = stand_in();
    for (at, target) in deployment.environments.iter().enumerate() {
        let wanted = wanted(&deployment, at);
        let mut received = run_config(&script, target.name.as_str(), &folder);
        if wanted.is_empty() {
            assert!(received.is_empty(), "{received:?}");
            continue;
        }
        assert_eq!(received.remove(0), "config:set");
        let rest = received.split_off(received.len() - 2);
        assert_eq!(rest, ["--app", target.app.as_str()]);
        assert_eq!(received.len(), wanted.len(), "one call for all");
        for (received, wanted) in received.iter().zip(&wanted) {
            match wanted.strip_suffix("=generated") {
                Some(key) if received != wanted => {
                    let secret = received.strip_prefix(key).and_then(|it| it.strip_prefix('=')).expect("the key");
                    assert!(secret.len() == 64 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()), "{secret}");
                }
                _ => assert_eq!(received, wanted),
            }
        }
    }
}

fn method() -> impl Strategy<Value = Method> {
    proptest::sample::select(&Method::ALL[..])
}

proptest! {
    #![proptest_config(hostile::config())]
    #[test]
    fn a_project_of_hostile_texts_reads_back_exactly(spec in method().prop_flat_map(hostile::project)) {
        check_all(&spec);
    }

    #[test]
    fn whatever_the_spec_every_file_parses(spec in hostile::any_spec()) {
        let output = write(&spec);
        prop_assert_eq!(&output, &write(&spec), "the same spec gives the same bytes");
        for file in &output.files {
            prop_assert!(!file.lines.is_empty());
            prop_assert!(file.lines.iter().all(|line| !line.text.contains('\n') && !line.because.why.is_empty()));
            match file.language {
                Language::Yaml => drop(yaml(&file.text())),
                Language::Json => drop(serde_json::from_str::<Json>(&file.text()).expect("JSON")),
                Language::Procfile => prop_assert!(file.lines.iter().all(|line| line.text.contains(": "))),
                Language::Ignore => prop_assert!(file.lines.iter().all(|line| !line.text.starts_with('!'))),
                Language::Shell | Language::PowerShell | Language::Markdown => {}
            }
        }
        for finding in &output.findings {
            prop_assert!(!finding.message.is_empty());
            let mut mended = spec.clone();
            if let Some(fix) = &finding.fix {
                mended.apply(fix.edit.clone());
                prop_assert!(!resolve(&mended).1.contains(finding), "the fix of {:?} mends nothing", finding);
            }
        }
    }
}

proptest! {
    #![proptest_config(hostile::batched(40))]
    #[test]
    fn the_config_script_sets_exactly_what_was_meant(spec in method().prop_flat_map(hostile::project)) {
        check_config_script(&spec);
    }
}
