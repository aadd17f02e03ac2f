//! A step of the Dockerfile failed.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{LOGS};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "docker-build-failed",
    title: "A step of the Dockerfile failed",
    phases: &[Phase::Build, Phase::Cli, Phase::Ci],
    rank: Rank::General,
    signs: &[sign("COPY failed"), sign("ADD failed"), sign("returned a non-zero code"), sign("docker build exited with"), sign("failed to solve"), sign("executor failed running"), sign("failed to compute cache key"), sign("did not complete successfully: exit code"), sign("cannot copy to non-directory"), sign("failed to build: Build failed"), sign("failed to build : Build failed"), sign("dockerfile parse error"), sign("unknown instruction"), sign("When using COPY with more than one source file"), sign("failed to read dockerfile"), sign("ERROR: process \"/bin/sh"), sign("Unable to locate package"), sign("no such file or directory").with(&["Dockerfile"]), sign("not found").with(&["/var/lib/docker"])],
    when: always,
    explains: &[],
    rules: &["context-elsewhere", "ignore-pattern"],
    words: words(Words {
        means: "Docker ran the Dockerfile step by step, and one step ended with an error.",
        causes: &["`COPY` names something that is not in the context: `.dockerignore` leaves it out, or the context is another folder.", "A command in `RUN` failed: what it wrote stands above.", "Not enough memory in the build."],
        apart: "The last step that began (`Step 7/14`, `[stage 3/5]`) is the one; a named error above it is the cause.",
        steps: &[run("Build it on your machine as the deploy does.", "docker build --platform linux/amd64 ."),
            step("Look at `.dockerignore` and at the context.")],
        avoid: "",
        sources: &[LOGS],
        sample: "Step 3/14 : COPY requirements.txt .\nCOPY failed: file not found in build context or excluded by .dockerignore: stat requirements.txt: file does not exist",
    }),
};
