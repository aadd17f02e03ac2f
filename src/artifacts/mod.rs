//! What we write: one file of this room for each generated file.
//!
//! The rule of this room: a file is a pure function of the [`Deployment`], in which nothing invalid is left; it is
//! absent, with a reason, when nothing would read it. To add a file: a module with a [`Writer`], and its line in
//! [`WRITERS`].

mod app_json;
#[cfg(test)]
mod corpus;
mod dockerignore;
mod guide;
mod heroku_yml;
mod procfile;
#[cfg(test)]
mod properties;
mod scripts;
mod slugignore;
mod workflow;

pub use guide::{by_hand, chapter, chapters, scale_command};

use crate::emit::node::{Entry, Node};
use crate::emit::script::Lines;
use crate::emit::{Because, Line};
use crate::spec::deployment::{Service, Setting};
use crate::spec::field::{AddonField, IgnoreField};
use crate::spec::name::Pattern;
use crate::spec::{Deployment, Field, Finding, Id, Spec, resolve};

/// How one file is written.
pub struct Writer {
    /// Its path from the top of the repository.
    pub path: &'static str,
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// The language it is written in.
    pub language: Language,
    /// Whether it is a program.
    pub executable: bool,
    /// Why there is no such file; nothing, where it is written. Asked without writing it: others tell of it.
    pub absent: fn(&Deployment) -> Option<&'static str>,
    /// Its lines, where it is not absent.
    pub write: fn(&Deployment) -> Vec<Line>,
}

/// The languages of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// `name: command` lines.
    Procfile,
    /// YAML.
    Yaml,
    /// JSON.
    Json,
    /// Patterns, one a line.
    Ignore,
    /// A shell script.
    Shell,
    /// A `PowerShell` script.
    PowerShell,
    /// Markdown.
    Markdown,
}

/// Every file, in the order in which they are shown.
pub static WRITERS: &[&Writer] = &[
    &procfile::PROCFILE,
    &heroku_yml::HEROKU_YML,
    &workflow::WORKFLOW,
    &app_json::APP_JSON,
    &slugignore::SLUGIGNORE,
    &dockerignore::DOCKERIGNORE,
    &scripts::SETUP_SHELL,
    &scripts::CONFIG_SHELL,
    &scripts::VERIFY_SHELL,
    &scripts::SETUP_POWERSHELL,
    &scripts::CONFIG_POWERSHELL,
    &scripts::VERIFY_POWERSHELL,
    &guide::GUIDE,
];

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Its path from the top of the repository.
    pub path: &'static str,
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// The language it is written in.
    pub language: Language,
    /// Whether it is a program.
    pub executable: bool,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Artifact {
    /// The whole text; every line ends with a line feed.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect()
    }
}

/// A file that is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent {
    /// The path it would have.
    pub path: &'static str,
    /// Why nothing would read it.
    pub why: &'static str,
}

/// Everything that is computed from a spec for a reader of files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// The files, in the order in which they are shown.
    pub files: Vec<Artifact>,
    /// The files that this spec has no use for.
    pub absent: Vec<Absent>,
    /// What is wrong with the spec. Where a finding is an error, what it is about is left out of the files.
    pub findings: Vec<Finding>,
}

/// Writes every file of a spec, however half-filled it is.
#[must_use]
pub fn write(spec: &Spec) -> Output {
    let (deployment, findings) = resolve(spec);
    write_resolved(&deployment, findings)
}

/// As [`write()`], for a spec that was resolved already.
#[must_use]
pub fn write_resolved(deployment: &Deployment, findings: Vec<Finding>) -> Output {
    let mut output = Output { findings, ..Output::default() };
    for &&Writer { path, about, language, executable, absent, write } in WRITERS {
        match absent(deployment) {
            Some(why) => output.absent.push(Absent { path, why }),
            None => output.files.push(Artifact { path, about, language, executable, lines: write(deployment) }),
        }
    }
    output
}

/// An add-on as `heroku.yml` and `app.json` name it: service and plan, and the attachment's name if it has one.
fn addon(service: &Service, because: Because) -> Vec<Entry> {
    let plan = match &service.plan {
        Some(plan) => [service.service.as_str(), ":", plan.as_str()].concat(),
        None => service.service.as_str().to_owned(),
    };
    let mut entries = vec![Entry::new("plan", Node::text(plan), because)];
    if let Some(name) = &service.attachment {
        let because = Because::new(Field::Addon(service.id, AddonField::Attachment), ATTACHMENT);
        entries.push(Entry::new("as", Node::text(name.as_str()), because));
    }
    entries
}

const ATTACHMENT: &str =
    "The name that the add-on is attached under: as DATABASE it sets DATABASE_URL. Without it, Heroku chooses.";

/// The lines of an ignore file: the patterns in the grammar of the file, under the reasons that were given for them.
fn ignored(deployment: &Deployment, grammar: fn(&Pattern) -> Pattern, why: &'static str) -> Vec<Line> {
    let mut lines = Lines::default();
    let mut last_note = "";
    for (at, (id, pattern, note)) in deployment.ignore.iter().enumerate() {
        if note != last_note {
            let because = Because::new(Field::Ignore(*id, IgnoreField::Note), "The reason for the patterns below.");
            if at > 0 {
                lines.fixed("", because);
            }
            if !note.is_empty() {
                lines.note("", note, because);
            }
        }
        last_note = note;
        lines.name(&grammar(pattern), Because::new(Field::Ignore(*id, IgnoreField::Pattern), why));
    }
    lines.done()
}

/// Whether no environment has its own value of a config var.
fn same_everywhere(deployment: &Deployment, config: Id) -> bool {
    let own = |setting: &Setting| matches!(setting.field, Field::Override(id, _) if id == config);
    !deployment.environments.iter().any(|environment| environment.config.iter().any(own))
}
