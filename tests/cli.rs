//! The command line twin, run as a program.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn dynoscribe(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dynoscribe"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("to start");
    // A program that does not read its input may have ended already.
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("to end")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// How many files lie below a folder.
fn count(folder: &Path) -> usize {
    let below = |entry: fs::DirEntry| if entry.path().is_dir() { count(&entry.path()) } else { 1 };
    fs::read_dir(folder).expect("a folder").map(|entry| below(entry.expect("an entry"))).sum()
}

/// An empty folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    path
}

#[test]
fn a_preset_generates_its_gallery() {
    let preset = dynoscribe(&["preset", "open-webui"], "");
    assert!(preset.status.success());
    let out = folder("gallery");
    let done = dynoscribe(&["generate", "-", "--out", &out.to_string_lossy()], &text(&preset.stdout));
    assert_eq!((done.status.code(), text(&done.stderr)), (Some(0), String::new()));
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery/open-webui-container-registry/files");
    assert_eq!(text(&done.stdout).lines().count(), count(&gallery));
    for path in text(&done.stdout).lines() {
        assert!(fs::read(out.join(path)).expect(path) == fs::read(gallery.join(path)).expect(path), "{path}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(out.join("scripts/heroku-config.sh")).expect("the script").permissions().mode();
        assert_eq!(mode & 0o777, 0o755);
    }
}

#[test]
fn a_new_environment_is_told_with_its_commands() {
    let preset = text(&dynoscribe(&["preset", "rails"], "").stdout);
    let done = dynoscribe(&["new-environment", "-", "--name", "demo", "--copy-from=staging"], &preset);
    let said = text(&done.stdout);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    for line in [
        "git switch --create demo",
        "scripts/heroku-setup.sh demo",
        "heroku pg:copy my-rails-app-staging::DATABASE_URL DATABASE_URL --app my-rails-app-demo",
    ] {
        assert!(said.lines().any(|it| it == line), "{line}: {said}");
    }
    let refused = dynoscribe(&["new-environment", "-", "--app", "My App"], &preset);
    assert_eq!(refused.status.code(), Some(1));
    assert!(text(&refused.stderr).contains("Heroku app of environment"), "{}", text(&refused.stderr));
}

#[test]
fn a_link_stands_for_its_spec() {
    let preset = text(&dynoscribe(&["preset", "rails"], "").stdout);
    let link = text(&dynoscribe(&["link", "-"], &preset).stdout);
    assert!(link.starts_with("#spec=v1."), "{link}");
    let address = format!("https://example.org/dynoscribe/{}", link.trim());
    let (from_link, from_file) = (folder("link"), folder("file"));
    for (source, out) in [(address.as_str(), &from_link), ("-", &from_file)] {
        let done = dynoscribe(&["generate", source, "--out", &out.to_string_lossy()], &preset);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    }
    assert!(count(&from_link) > 5);
    let workflow = ".github/workflows/heroku-deploy.yml";
    assert_eq!(fs::read(from_link.join(workflow)).expect("it"), fs::read(from_file.join(workflow)).expect("it"));
    let cut = dynoscribe(&["lint", &address[..address.len() - 9]], "");
    assert_eq!(cut.status.code(), Some(2));
    assert!(text(&cut.stderr).contains("not whole"), "{}", text(&cut.stderr));
}

#[test]
fn errors_are_said_with_their_field_and_nothing_is_written() {
    let out = folder("errors");
    let spec = r#"{"version":1,"environments":[{"name":"production","app":"My App","branch":"main"}]}"#;
    let done = dynoscribe(&["generate", "-", "--out", &out.to_string_lossy()], spec);
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert!(said.contains("error: Heroku app of environment \"production\": Heroku refuses \"My App\""), "{said}");
    assert!(said.contains("(Use my-app)") && said.ends_with("-: 1 error, nothing was written\n"), "{said}");
    assert!(done.stdout.is_empty() && !out.exists());
}

#[test]
fn a_bad_spec_is_said_with_line_column_and_field() {
    let out = folder("bad");
    let done = dynoscribe(&["generate", "-", "--out", &out.to_string_lossy()], "{\"version\": 1,\n \"stack\": 5}");
    assert_eq!(done.status.code(), Some(2));
    assert_eq!(
        text(&done.stderr),
        "dynoscribe: -: line 2, column 11, field stack: Here stands integer `5`; it must be a string.\n"
    );
    assert!(!out.exists());
}

#[test]
fn the_command_line_teaches() {
    for arguments in [&["--help"][..], &["generate", "--help"]] {
        let done = dynoscribe(arguments, "");
        assert_eq!(done.status.code(), Some(0));
        assert!(text(&done.stdout).contains("exit codes:") && done.stderr.is_empty());
    }
    for (arguments, said) in [
        (&[][..], "say what to do"),
        (&["generate"], "generate needs a spec and a folder"),
        (&["generate", "/nowhere/x.json", "--out", "/nowhere"], "cannot read /nowhere/x.json"),
        (&["preset", "nope"], "there is no preset \"nope\""),
        (&["check", "-"], "check needs a spec and a folder"),
        (&["check", "-", "--against", "/nowhere"], "there is no folder /nowhere"),
        (&["generate", "-", "--wrong"], "generate has no option --wrong"),
        (&["launch"], "there is no command \"launch\""),
    ] {
        let done = dynoscribe(arguments, "");
        assert_eq!(done.status.code(), Some(2), "{arguments:?}");
        assert!(text(&done.stderr).contains(said), "{}", text(&done.stderr));
    }
    assert!(text(&dynoscribe(&["preset"], "").stdout).starts_with("open-webui\t"));
}

fn seed() -> String {
    text(&dynoscribe(&["preset", "open-webui"], "").stdout)
}

const WORKFLOW: &str = ".github/workflows/heroku-deploy.yml";

#[test]
fn what_somebody_changed_is_not_overwritten() {
    let out = folder("kept");
    let path = out.to_string_lossy().into_owned();
    assert!(dynoscribe(&["generate", "-", "--out", &path], &seed()).status.success());
    let workflow = out.join(WORKFLOW);
    let before = fs::metadata(&workflow).and_then(|it| it.modified()).expect("a time");
    fs::write(out.join("scripts/heroku-config.sh"), "mine\n").expect("to write");
    fs::remove_file(out.join("scripts/heroku-setup.sh")).expect("to remove");

    let done = dynoscribe(&["generate", "-", "--out", &path], &seed());
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stderr);
    assert!(said.contains("\n  scripts/heroku-config.sh\n") && said.contains("--force overwrites them"), "{said}");
    assert!(!said.contains(WORKFLOW) && done.stdout.is_empty() && !out.join("scripts/heroku-setup.sh").exists());

    let dry = dynoscribe(&["generate", "--dry-run", "-", "--out", &path], &seed());
    let told = text(&dry.stdout);
    assert!(dry.status.success() && told.contains(&format!("keep {WORKFLOW}\n")), "{told}");
    assert!(
        told.contains("\ncreate scripts/heroku-setup.sh\n") && told.contains("\nchange scripts/heroku-config.sh\n")
    );
    assert!(told.contains("\n-mine\n+#!/usr/bin/env bash\n"), "{told}");

    let only = dynoscribe(&["generate", "-", "--only", "scripts/heroku-setup.sh", "--out", &path], &seed());
    assert_eq!((only.status.code(), text(&only.stdout)), (Some(0), "scripts/heroku-setup.sh\n".to_owned()));
    assert_eq!(fs::read_to_string(out.join("scripts/heroku-config.sh")).expect("a text"), "mine\n");
    for (path_wanted, said) in
        [("Procfile", "is not written for this spec. Heroku reads"), ("x", "is no file of this spec")]
    {
        let done = dynoscribe(&["generate", "-", "--only", path_wanted, "--out", &path], &seed());
        assert_eq!(done.status.code(), Some(2));
        assert!(text(&done.stderr).contains(said), "{}", text(&done.stderr));
    }

    assert!(dynoscribe(&["generate", "-", "--force", "--out", &path], &seed()).status.success());
    assert!(dynoscribe(&["check", "-", "--against", &path], &seed()).status.success());
    // A file that is as it should be is not touched.
    assert_eq!(fs::metadata(&workflow).and_then(|it| it.modified()).expect("a time"), before);
}

#[test]
fn drift_is_shown_as_a_diff_that_git_applies() {
    let out = folder("drift");
    let path = out.to_string_lossy().into_owned();
    assert!(dynoscribe(&["generate", "-", "--out", &path], &seed()).status.success());
    let same = dynoscribe(&["check", "-", "--against", &path], &seed());
    assert_eq!((same.status.code(), text(&same.stdout), text(&same.stderr)), (Some(0), String::new(), String::new()));

    let workflow = fs::read_to_string(out.join(WORKFLOW)).expect("a text");
    let changed = workflow.replace("timeout-minutes: 5\n", "timeout-minutes: 50\n").replace("  contents: read\n", "");
    fs::write(out.join(WORKFLOW), changed.trim_end()).expect("to write");
    fs::remove_file(out.join("scripts/heroku-setup.sh")).expect("to remove");
    fs::write(out.join("Procfile"), "web: old\n").expect("to write");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let script = out.join("scripts/heroku-config.sh");
        fs::set_permissions(script, fs::Permissions::from_mode(0o644)).expect("to forbid");
    }
    let drift = dynoscribe(&["check", "-", "--against", &path], &seed());
    assert_eq!(drift.status.code(), Some(1));
    let said = text(&drift.stderr);
    assert!(said.contains("note: Procfile is there, and this spec has no use for it."), "{said}");
    assert!(said.contains(if cfg!(unix) { "3 files in" } else { "2 files in" }), "{said}");

    fs::write(out.join("drift.diff"), &drift.stdout).expect("to write");
    assert!(Command::new("git").args(["init", "--quiet"]).current_dir(&out).status().expect("git").success());
    let applied = Command::new("git").args(["apply", "drift.diff"]).current_dir(&out).output().expect("git");
    assert!(applied.status.success(), "{}", text(&applied.stderr));
    assert_eq!(dynoscribe(&["check", "-", "--against", &path], &seed()).status.code(), Some(0));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_folder_is_not_followed() {
    let out = folder("links");
    let elsewhere = folder("elsewhere");
    fs::create_dir_all(&out).expect("a folder");
    fs::create_dir_all(&elsewhere).expect("a folder");
    std::os::unix::fs::symlink(&elsewhere, out.join("scripts")).expect("a link");
    let done = dynoscribe(&["generate", "-", "--force", "--out", &out.to_string_lossy()], &seed());
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stderr).contains("is a symbolic link"), "{}", text(&done.stderr));
    assert_eq!((count(&elsewhere), out.join(".github").exists()), (0, false));
}

#[test]
fn the_schema_is_printed() {
    let done = dynoscribe(&["schema"], "");
    let schema: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

/// A spec with one finding of each severity, by the name of a file that needs care.
const LINTED: &str = r#"{
  "version": 1,
  "method": "buildpacks",
  "buildpacks": [{"source": "heroku/python"}],
  "processes": [{"type": "web", "command": "gunicorn a:b --bind 0.0.0.0:8000"}],
  "config": [
    {"key": "CORS_ALLOW_ORIGIN", "value": {"text": "*"}}
  ],
  "environments": [{"name": "p", "app": "my-app", "branch": "main"}]
}
"#;

#[test]
fn lint_says_where_and_why_in_four_forms() {
    let lint = |arguments: &[&str]| dynoscribe(&[&["lint", "-"], arguments].concat(), LINTED);
    let done = lint(&[]);
    assert_eq!(done.status.code(), Some(1));
    let said = text(&done.stdout);
    assert!(said.contains("-:5: error [port-fixed] Command of process type \"web\""), "{said}");
    assert!(said.contains("  fix: Use $PORT\n") && said.contains("  why: Heroku gives each web dyno"), "{said}");
    assert!(said.ends_with("1 errors, 1 warnings, 1 advice\n"), "{said}");

    let said: serde_json::Value = serde_json::from_slice(&lint(&["--format", "json"]).stdout).expect("JSON");
    let rules: Vec<_> = said["findings"].as_array().expect("a list").iter().map(|it| it["rule"].clone()).collect();
    assert_eq!(rules, ["port-fixed", "cors-any", "health-path-default"]);
    assert_eq!(said["findings"][1]["path"], "config[0].value");
    assert_eq!(said["findings"][1]["line"], 7);
    assert_eq!(said["findings"][1]["fix"]["safe"], false);

    let said: serde_json::Value = serde_json::from_slice(&lint(&["--format=sarif"]).stdout).expect("JSON");
    let result = &said["runs"][0]["results"][0];
    assert_eq!(result["ruleIndex"], 2);
    assert_eq!(said["runs"][0]["tool"]["driver"]["rules"][2]["id"], "port-fixed");
    assert_eq!(result["locations"][0]["physicalLocation"]["region"]["startLine"], 5);

    let said = text(&lint(&["--format", "github"]).stdout);
    assert!(said.starts_with("::error file=-,line=5,title=port-fixed::Command of process type"), "{said}");
    assert_eq!(said.lines().count(), 3);
}

#[test]
fn lint_ends_with_1_from_the_severity_that_is_denied() {
    let good = LINTED.replace("0.0.0.0:8000", "0.0.0.0:$PORT");
    let best = good.replace("\"*\"", "\"{app_url}\"");
    for (spec, deny, code) in [
        (LINTED, "error", 1),
        (good.as_str(), "error", 0),
        (&good, "warning", 1),
        (&best, "warning", 0),
        (&best, "advice", 1),
    ] {
        assert_eq!(dynoscribe(&["lint", "-", "--deny", deny], spec).status.code(), Some(code), "{deny}");
    }
    assert_eq!(dynoscribe(&["lint", "-", "--deny", "all"], &good).status.code(), Some(2));
    assert_eq!(dynoscribe(&["lint", "-"], "{").status.code(), Some(2));
}

#[test]
fn advice_does_not_keep_the_files_from_being_written() {
    let out = folder("advised");
    let done = dynoscribe(&["generate", "-", "--out", &out.to_string_lossy()], LINTED);
    assert_eq!(done.status.code(), Some(0));
    assert!(text(&done.stderr).contains("error: Command of process type \"web\": It listens at port 8000"));
    assert!(out.join("Procfile").is_file());
}

#[test]
fn the_guide_carries_the_names_of_an_environment() {
    let spec = text(&dynoscribe(&["preset", "open-webui"], "").stdout);
    let guide = |words: &[&str]| dynoscribe(&[&["guide", "-"], words].concat(), &spec);
    let command = |app: &str| format!("heroku ps:restart --app {app}\n");
    let production = text(&guide(&[]).stdout);
    assert!(production.starts_with("# ") && production.contains(&command("dsl-kidsgpt-pilot")));
    let development = text(&guide(&["--environment", "development"]).stdout);
    assert!(
        development.contains(&command("dsl-kidsgpt-pilot-alt")) && !development.contains(&command("dsl-kidsgpt-pilot"))
    );
    for (wrong, said) in [("--environment=nowhere", "no environment \"nowhere\""), ("--loud", "no option --loud")] {
        let refused = guide(&[wrong]);
        assert_eq!(refused.status.code(), Some(2), "{wrong}");
        assert!(text(&refused.stderr).contains(said), "{}", text(&refused.stderr));
    }
}
