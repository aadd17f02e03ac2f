//! The steps, in order: one file for each.
#![expect(clippy::unnecessary_wraps, reason = "all steps have one shape, and some are always there")]

mod account;
mod app;
mod compare;
mod config;
mod data;
mod deploy;
mod dynos;
mod files;
mod github;
mod look;
mod others;

use super::{Case, Step};
use crate::emit::Because;
use crate::emit::markdown::{Command, Page, Span};
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::spec::field::{EnvironmentField, Field};

/// Every step: what it is for this environment, or nothing where it has no use.
pub(super) static STEPS: &[fn(&Case<'_>) -> Option<Step>] = &[
    account::step,
    files::step,
    app::step,
    config::step,
    data::step,
    github::step,
    deploy::step,
    look::step,
    dynos::step,
    compare::step,
    others::step,
];

/// Nobody asks a line of these pages why it is there: the step says it.
fn because(case: &Case<'_>) -> Because {
    Because::new(Field::Environment(case.target.id, EnvironmentField::Name), "")
}

fn fixed(text: &'static str) -> Vec<Span> {
    vec![Span::Fixed(text)]
}

fn word(text: &str) -> Part {
    Part::Word(Word::text(text))
}

/// A command that ends with the new app.
fn of_app(case: &Case<'_>, fixed: &'static str) -> Command {
    Command::new(vec![Part::Fixed(fixed), Part::Fixed(" --app "), word(case.target.app.as_str())], because(case))
}

fn plain(case: &Case<'_>, fixed: &'static str) -> Command {
    Command::new(vec![Part::Fixed(fixed)], because(case))
}

/// A script called with the new environment's name, and in a sentence its twin for `PowerShell`.
fn script(page: &mut Page, case: &Case<'_>, calls: &[&'static str], twin: (&'static str, &'static str)) {
    let name = case.target.name.as_str();
    let command =
        |fixed: &&'static str| Command::new(vec![Part::Fixed(fixed), Part::Fixed(" "), word(name)], because(case));
    page.code("bash", calls.iter().map(command));
    let (path, call) = twin;
    if case.has(path) {
        let name = crate::emit::powershell::word(&Word::text(name));
        let call = [call, " ", &name].concat();
        page.paragraph(&[Span::Fixed("In PowerShell: "), Span::code(call), Span::Fixed(".")], because(case));
    }
}

/// Names in a sentence: `a`, `b` and `c`.
fn listed(names: &[String]) -> Vec<Span> {
    let mut spans = Vec::new();
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            spans.push(Span::Fixed(if at + 1 == names.len() { " and " } else { ", " }));
        }
        spans.push(Span::code(name.as_str()));
    }
    spans
}
