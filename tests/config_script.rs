//! The config script of the seed's gallery, run for real with a `heroku` that records what it is told.

#![cfg(unix)]

use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Answers as Heroku does; `SET` names the config vars that the apps have already.
const STAND_IN: &str = r#"#!/bin/sh
printf '%s\0' "$@" >>"$RECORD"
printf '\n' >>"$RECORD"
case $1 in
apps:info) printf 'name=x\nweb_url=https://%s-c8da0fb33a58.herokuapp.com/\n' "$4" ;;
config:get) case " $SET " in *" $2 "*) echo there ;; *) echo ;; esac ;;
config:set) echo "a secret on the screen" ;;
esac
"#;

struct Run {
    code: Option<i32>,
    calls: Vec<Vec<String>>,
    out: String,
    err: String,
}

fn run(name: &str, arguments: &[&str], set: &str, answers: &str) -> Run {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let heroku = folder.join("heroku");
    fs::write(&heroku, STAND_IN).expect("to write");
    fs::set_permissions(&heroku, fs::Permissions::from_mode(0o755)).expect("to allow");
    let script: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/gallery/open-webui-container-registry/files/scripts/heroku-config.sh");
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default());
    let mut child = Command::new("bash")
        .arg(script)
        .args(arguments)
        .env("PATH", path)
        .env("RECORD", folder.join("record"))
        .env("SET", set)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("bash is needed for this test");
    // A script that asks for nothing may have ended already.
    let _ = child.stdin.take().expect("a pipe").write_all(answers.as_bytes());
    let done = child.wait_with_output().expect("to end");
    let record = fs::read_to_string(folder.join("record")).unwrap_or_default();
    let call = |line: &str| line.trim_end_matches('\0').split('\0').map(str::to_owned).collect();
    Run {
        code: done.status.code(),
        calls: record.lines().map(call).collect(),
        out: String::from_utf8(done.stdout).expect("UTF-8"),
        err: String::from_utf8(done.stderr).expect("UTF-8"),
    }
}

impl Run {
    fn sets(&self) -> Vec<&Vec<String>> {
        self.calls.iter().filter(|call| call[0] == "config:set").collect()
    }

    fn value(&self, key: &str) -> Option<&str> {
        let words = self.sets();
        words.first()?.iter().find_map(|word| word.strip_prefix(key)?.strip_prefix('='))
    }
}

#[test]
fn everything_is_set_at_once_and_nothing_is_shown() {
    let run = run("once", &["production"], "", "sk-'it`s' $HOME\n");
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.sets().len(), 1);
    assert!(run.sets()[0].ends_with(&["--app".to_owned(), "dsl-kidsgpt-pilot".to_owned()]));
    assert_eq!(run.value("OPENAI_API_KEY"), Some("sk-'it`s' $HOME"));
    assert_eq!(run.value("CORS_ALLOW_ORIGIN"), Some("https://dsl-kidsgpt-pilot-c8da0fb33a58.herokuapp.com"));
    assert_eq!(run.value("AUDIO_STT_ENGINE"), Some(""));
    assert_eq!(run.value("WEBUI_SECRET_KEY").map(str::len), Some(64));
    assert_eq!(run.value("DATABASE_URL"), None);
    let shown = [run.out.as_str(), &run.err].concat();
    for secret in ["sk-", "on the screen", run.value("WEBUI_SECRET_KEY").expect("a secret")] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn secrets_that_are_set_are_kept_until_they_are_rotated() {
    let set = "WEBUI_SECRET_KEY OPENAI_API_KEY";
    let kept = run("kept", &["development"], set, "");
    assert_eq!(kept.code, Some(0), "{}", kept.err);
    assert_eq!((kept.value("WEBUI_SECRET_KEY"), kept.value("OPENAI_API_KEY")), (None, None));
    assert_eq!(kept.value("VECTOR_DB"), Some("pgvector"));
    assert!(kept.out.contains("kept WEBUI_SECRET_KEY OPENAI_API_KEY"), "{}", kept.out);
    let rotated = run("rotated", &["--rotate", "development"], set, "new\n");
    assert_eq!(rotated.value("OPENAI_API_KEY"), Some("new"));
    assert_eq!(rotated.value("WEBUI_SECRET_KEY").map(str::len), Some(64));
}

#[test]
fn all_means_every_environment_that_is_not_legacy() {
    let run = run("all", &["--all"], "WEBUI_SECRET_KEY OPENAI_API_KEY", "");
    let apps: Vec<_> = run.sets().iter().filter_map(|call| call.last().cloned()).collect();
    assert_eq!(apps, ["dsl-kidsgpt-pilot", "dsl-kidsgpt-pilot-alt"]);
}

#[test]
fn a_required_secret_that_is_not_given_stops_the_script() {
    let run = run("missing", &["production"], "", "");
    assert_eq!(run.code, Some(1));
    assert!(run.sets().is_empty());
    assert!(run.err.contains("OPENAI_API_KEY is required, and no value was given."), "{}", run.err);
}

#[test]
fn a_wrong_word_is_said_and_nothing_is_done() {
    for (arguments, code, said) in [
        (&["staging"][..], 1, "there is no environment called staging"),
        (&["--force"], 1, "there is no option --force"),
        (&[], 2, "usage:"),
    ] {
        let run = run("wrong", arguments, "", "");
        assert_eq!(run.code, Some(code));
        assert!(run.err.contains(said) && run.calls.is_empty(), "{}", run.err);
    }
}
