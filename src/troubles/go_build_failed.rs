//! Go does not compile.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "go-build-failed",
    title: "Go does not compile",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("go: cannot find main module"), sign("no required module provides package"), sign("go: updates to go.mod needed"), sign("cannot find package \""), sign("go: inconsistent vendoring"), sign("go build").with(&["exit status"]), sign("no Go files in"), sign("undefined:").with(&[".go:"]), sign("go.mod file not found"), sign("missing go.sum entry"), sign("package").with(&["is not in std"]), sign("package").with(&["is not in GOROOT"]), sign("no non-test Go files"), sign("cannot find module providing package"), sign("build constraints exclude all Go files"), sign("go: finding module for package").with(&["not found"]), sign("verifying module: checksum mismatch"), sign("but go.mod requires go"), sign("requires go >="), sign("!!    Failed to").with(&["go"])],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The Go compiler, or what fetches its modules, stopped.",
        causes: &["`go.mod` or `go.sum` is not up to date.", "The main package is not at the top.", "A newer Go is wanted than the buildpack has."],
        apart: "",
        steps: &[run("Bring the module files up to date and commit them.", "go mod tidy"),
            step("Name the main package in `go.mod`: `// +heroku install ./cmd/...`.")],
        avoid: "",
        sources: &[LOGS],
        sample: "remote: main.go:8:2: no required module provides package github.com/gin-gonic/gin; to add it:",
    }),
};
