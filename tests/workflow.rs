//! The steps of the seed's workflow, run for real: which environments an event reaches, and which images are made.

#![cfg(unix)]

use serde_json::{Value, json};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

fn workflow(gallery: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/gallery")
        .join(gallery)
        .join("files/.github/workflows/heroku-deploy.yml");
    yaml_serde::from_str(&fs::read_to_string(path).expect("the workflow")).expect("YAML")
}

fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder");
    path
}

/// Runs a step as GitHub does, and returns what it wrote to `GITHUB_OUTPUT`.
fn run(step: &Value, folder: &Path, variables: &[(&str, &str)]) -> String {
    let output = folder.join("output");
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default());
    let done = Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].as_str().expect("a program")])
        .envs(variables.iter().copied())
        .env("PATH", path)
        .env("GITHUB_OUTPUT", &output)
        .env("RUNNER_TEMP", folder)
        .output()
        .expect("bash is needed for this test");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    fs::read_to_string(output).unwrap_or_default()
}

/// The environments and commits that an event reaches.
fn reached(step: &Value, event: &str, branch: &str, chosen: &str) -> Value {
    let folder = folder(&format!("event-{event}-{branch}-{chosen}-{}", step["id"].as_str().expect("an id")));
    let variables = [
        ("ENVIRONMENTS", step["env"]["ENVIRONMENTS"].as_str().expect("a text")),
        ("CHOSEN", chosen),
        ("GITHUB_EVENT_NAME", event),
        ("GITHUB_REF_NAME", branch),
        ("GITHUB_SHA", "0123abc"),
    ];
    let output = run(step, &folder, &variables);
    let json = output.trim().strip_prefix("environments=").expect("the output");
    let all: Value = serde_json::from_str(json).expect("JSON in one line");
    all.as_array().into_iter().flatten().map(|it| json!([it["environment"], it["app"], it["ref"]])).collect()
}

#[test]
fn an_event_reaches_exactly_its_environments() {
    for (gallery, job) in [
        ("open-webui-container-registry", "images"),
        ("open-webui-heroku-yml", "sources"),
        ("open-webui-buildpacks", "sources"),
    ] {
        let workflow = workflow(gallery);
        assert_eq!(workflow["on"]["push"]["branches"], json!(["main", "dev"]));
        let step = &workflow["jobs"]["select"]["steps"][0];
        assert_eq!(step["id"], job);
        let pilot = json!([["production", "dsl-kidsgpt-pilot", "0123abc"]]);
        let alt = json!([["development", "dsl-kidsgpt-pilot-alt", "0123abc"]]);
        assert_eq!(reached(step, "push", "main", ""), pilot);
        assert_eq!(reached(step, "push", "dev", ""), alt);
        for other in ["Main", "mai", "main2", "production", "feature/x"] {
            assert_eq!(reached(step, "push", other, "production"), json!([]), "{other}");
        }
        // By hand, an environment gets its own branch, wherever the run was started.
        let by_hand = json!([["production", "dsl-kidsgpt-pilot", "refs/heads/main"]]);
        assert_eq!(reached(step, "workflow_dispatch", "dev", "production"), by_hand);
        assert_eq!(reached(step, "workflow_dispatch", "main", "legacy"), json!([]));
    }
}

#[test]
fn the_release_image_is_the_web_image_with_the_release_command() {
    let workflow = workflow("open-webui-container-registry");
    let steps = workflow["jobs"]["images"]["steps"].as_array().expect("steps");
    let step = steps.iter().find(|step| !step["env"]["IMAGES"].is_null()).expect("the step");
    let folder = folder("images");
    let docker = folder.join("docker");
    // Keeps the Dockerfile that it is given, and its arguments.
    let program = "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$RUNNER_TEMP/arguments\"\ncp \"$RUNNER_TEMP/Dockerfile\" \"$RUNNER_TEMP/kept\"\n";
    fs::write(&docker, program).expect("to write");
    fs::set_permissions(&docker, fs::Permissions::from_mode(0o755)).expect("to allow");
    run(step, &folder, &[("IMAGES", step["env"]["IMAGES"].as_str().expect("a text")), ("HEROKU_APP", "an-app")]);
    assert_eq!(
        fs::read_to_string(folder.join("kept")).expect("a Dockerfile"),
        "FROM registry.heroku.com/an-app/web:latest\n\
         CMD [\"/bin/sh\",\"-c\",\"cd /app/backend/open_webui && python -m alembic upgrade head\"]\n"
    );
    let arguments = fs::read_to_string(folder.join("arguments")).expect("the arguments");
    for word in [
        "buildx",
        "linux/amd64",
        "--provenance=false",
        "registry.heroku.com/an-app/release",
        "type=image,oci-mediatypes=false,push=true",
    ] {
        assert!(arguments.lines().any(|line| line == word), "{word}: {arguments}");
    }
    let release = steps.iter().find(|step| step["name"] == "Release").expect("the release");
    assert_eq!(release["env"]["PROCESS_TYPES"], "web release");
}
