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
        (&["launch"], "there is no command \"launch\""),
    ] {
        let done = dynoscribe(arguments, "");
        assert_eq!(done.status.code(), Some(2), "{arguments:?}");
        assert!(text(&done.stderr).contains(said), "{}", text(&done.stderr));
    }
    assert!(text(&dynoscribe(&["preset"], "").stdout).starts_with("open-webui\t"));
}
