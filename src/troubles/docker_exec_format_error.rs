//! The image is for another processor.

use super::trouble::{CRASH, Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{CODES};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "docker-exec-format-error",
    title: "The image is for another processor",
    phases: &[Phase::Boot, Phase::Router],
    rank: Rank::Cause,
    signs: &[sign("exec format error"), sign("exec user process caused")],
    when: always,
    explains: CRASH,
    rules: &["foreign-platform"],
    words: words(Words {
        means: "The program in the image is for another processor (arm64) than the dyno's (amd64).",
        causes: &["The image was built on a Mac with an Apple chip, without `--platform linux/amd64`.", "A script without its first line (`#!/bin/sh`) gives the same message."],
        apart: "",
        steps: &[run("Build for the dyno's processor.", "docker build --platform linux/amd64 --provenance=false --sbom=false --tag registry.heroku.com/{app}/web .")],
        avoid: "",
        sources: &[CODES],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: exec /usr/local/bin/docker-entrypoint.sh: exec format error",
    }),
};
