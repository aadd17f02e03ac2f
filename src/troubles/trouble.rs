//! What a trouble is.

use crate::facts::Source;

/// One thing that goes wrong, and what a log shows of it.
pub struct Trouble {
    /// Its id, in kebab case; the name of its file.
    pub slug: &'static str,
    /// What goes wrong, in a few words.
    pub title: &'static str,
    /// When it shows.
    pub phases: &'static [Phase],
    /// How much it says about the cause.
    pub rank: Rank,
    /// What a log shows of it. One of them is enough.
    pub signs: &'static [Sign],
    /// Whether what else the log shows lets it be this one.
    pub when: fn(&super::Seen) -> bool,
    /// Troubles that this one causes, by their slugs.
    pub explains: &'static [&'static str],
    /// The rules that warn of it before it happens, by their ids.
    pub rules: &'static [&'static str],
    /// What a reader wants to know.
    pub words: Words,
}

/// What a reader wants to know of a trouble; not in the Wasm, which has no reader.
pub struct Words {
    /// What it means, in a sentence or three; `` ` `` around what is literal.
    pub means: &'static str,
    /// What causes it, the likeliest first.
    pub causes: &'static [&'static str],
    /// How to tell it from what looks like it.
    pub apart: &'static str,
    /// What to do, in order.
    pub steps: &'static [Step],
    /// What not to do.
    pub avoid: &'static str,
    /// Where that is from.
    pub sources: &'static [Source],
    /// What a log shows, as the tool prints it.
    pub sample: &'static str,
}

/// A step: what to do, and the command that does it, if one does. `{app}` stands for the person's app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What to do.
    pub say: &'static str,
    /// The command; empty where there is none.
    pub run: &'static str,
}

/// When a trouble shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// In the terminal, before anything is sent.
    Cli,
    /// In the workflow of GitHub Actions.
    Ci,
    /// While git pushes.
    Git,
    /// While the app is built.
    Build,
    /// In the release phase.
    Release,
    /// As a dyno starts.
    Boot,
    /// While the app runs.
    Runtime,
    /// In the lines of Heroku's router.
    Router,
}

impl Phase {
    /// Every phase, in the order in which a deploy goes through them.
    pub const ALL: [Self; 8] =
        [Self::Cli, Self::Ci, Self::Git, Self::Build, Self::Release, Self::Boot, Self::Runtime, Self::Router];

    /// The phase for people.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Cli => "Command line",
            Self::Ci => "GitHub Actions",
            Self::Git => "git push",
            Self::Build => "Build",
            Self::Release => "Release phase",
            Self::Boot => "Start",
            Self::Runtime => "Run time",
            Self::Router => "Router",
        }
    }
}

/// How much a trouble says about the cause. Where several are seen, the root is among those of the highest rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// A notice. It is never the cause of a failure.
    Notice,
    /// Something happened that seldom hurts.
    Minor,
    /// Something failed, and this does not say why.
    Symptom,
    /// A limit was met.
    Limit,
    /// The app or a step of the build failed by itself.
    General,
    /// This is what failed, and why.
    Cause,
}

/// What a line shows: texts that stand in it, and texts that do not.
pub struct Sign {
    /// The text that is looked for.
    pub text: &'static str,
    /// What the same line has to hold as well.
    pub with: &'static [&'static str],
    /// What the same line must not hold.
    pub without: &'static [&'static str],
}

/// A line that holds a text.
pub(super) const fn sign(text: &'static str) -> Sign {
    Sign { text, with: &[], without: &[] }
}

impl Sign {
    /// And these too.
    pub(super) const fn with(self, with: &'static [&'static str]) -> Self {
        Self { with, ..self }
    }

    /// And none of these.
    pub(super) const fn without(self, without: &'static [&'static str]) -> Self {
        Self { without, ..self }
    }
}

/// A step without a command.
pub(super) const fn step(say: &'static str) -> Step {
    Step { say, run: "" }
}

/// A step with its command.
pub(super) const fn run(say: &'static str, run: &'static str) -> Step {
    Step { say, run }
}

/// Words that the page fetches when somebody reads them.
pub(super) const fn words(words: Words) -> Words {
    if cfg!(target_arch = "wasm32") {
        return Words { means: "", causes: &[], apart: "", steps: &[], avoid: "", sources: &[], sample: "" };
    }
    words
}

/// Nothing else has to be seen.
pub(super) const fn always(_: &super::Seen) -> bool {
    true
}

/// What a web process that does not start leads to.
pub(super) const CRASH: &[&str] = &[
    "h10-app-crashed",
    "h13-connection-closed",
    "h20-app-boot-timeout",
    "h21-backend-connection-refused",
    "r10-port-not-bound",
    "app-http-500",
    "release-phase-failed",
    "cors-blocked",
];

/// What a build that fails leads to.
pub(super) const BUILD: &[&str] = &["docker-build-failed", "build-hook-failed", "release-phase-failed"];
