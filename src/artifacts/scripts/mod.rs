//! Scripts: a program that is always the same, with what each environment needs between its parts.
//!
//! The program stands in a file of its own, as it is written. What an environment needs is a list of [`Step`]s: calls of
//! the program's functions, the same for every shell, so that the twins of a script cannot disagree. A program marks the
//! places of what is ours with lines of their own: `#{names}`, `#{environments}`, `#{all}` and `#{heroku}`.

mod config;
#[cfg(test)]
mod properties;
mod setup;
mod verify;

pub(super) use config::{CONFIG_POWERSHELL, CONFIG_SHELL};
pub(super) use setup::{SETUP_POWERSHELL, SETUP_SHELL};
pub(super) use verify::{VERIFY_POWERSHELL, VERIFY_SHELL};

use crate::emit::script::{Lines, Part, Shell};
use crate::emit::word::Word;
use crate::emit::{Because, Line};
use crate::spec::deployment::Target;
use crate::spec::field::{EnvironmentField, Field};
use crate::spec::name::{SpaceName, TeamName};
use crate::spec::{Deployment, List};

/// A program around the steps.
struct Program {
    /// The shell that reads it.
    shell: Shell,
    /// Its text, with the marks.
    text: &'static str,
    /// The choice that it stands for as a whole.
    because: Because,
}

/// One thing that a script does for an environment.
enum Step {
    /// A comment in the person's words.
    Note(String, Because),
    /// A comment of a word, and what is said of it.
    Remark(Word, &'static str, Because),
    /// A function of the program, called with these words. Its name must be no keyword and no alias in any shell.
    Call(&'static str, Vec<Word>, Because),
}

/// The app of an environment with its stack and its place: what `heroku apps:create` is told, and what is compared.
fn place(deployment: &Deployment, target: &Target, why: &'static str) -> Step {
    let stack = if target.method.is_container() { "container" } else { deployment.stack.as_str() };
    let mut words = vec![Word::text(target.app.as_str()), Word::text(stack)];
    let places = [
        ("--region", target.region),
        ("--space", target.space.as_ref().map(SpaceName::as_str)),
        ("--team", target.team.as_ref().map(TeamName::as_str)),
    ];
    for (flag, name) in places {
        words.extend(name.into_iter().flat_map(|name| [Word::text(flag), Word::text(name)]));
    }
    Step::Call("start_app", words, Because::new(Field::Environment(target.id, EnvironmentField::App), why))
}

/// The lines of a script.
fn script(deployment: &Deployment, program: &Program, steps: fn(&Deployment, &Target) -> Vec<Step>) -> Vec<Line> {
    let mut lines = Lines::new(program.shell);
    for text in program.text.lines() {
        match text {
            "#{names}" => names(&mut lines, program.shell, deployment),
            "#{all}" => all(&mut lines, program.shell, deployment),
            "#{environments}" => {
                for target in &deployment.environments {
                    environment(&mut lines, program.shell, target, steps(deployment, target));
                }
            }
            "#{heroku}" => HEROKU.lines().for_each(|text| lines.fixed(text, program.because)),
            _ => lines.fixed(text, program.because),
        }
    }
    lines.done()
}

/// What every script for `PowerShell` asks Heroku with; its place is marked `#{heroku}`.
const HEROKU: &str = include_str!("heroku.ps1");

/// The names of all environments, for the help.
fn names(lines: &mut Lines, shell: Shell, deployment: &Deployment) {
    let names = deployment.environments.iter().map(|target| Word::text(target.name.as_str()));
    let (before, after) = match shell {
        Shell::Posix => ("  printf '  %s\\n' ", ""),
        Shell::PowerShell => ("  foreach ($name in @(", ")) { \"  $name\" }"),
    };
    let mut parts = vec![Part::Fixed(before)];
    parts.extend(listed(shell, names));
    parts.push(Part::Fixed(after));
    lines.parts(&parts, Because::new(Field::List(List::Environments), CHOICE));
}

/// What `--all` stands for.
fn all(lines: &mut Lines, shell: Shell, deployment: &Deployment) {
    let names = deployment.environments.iter().filter(|target| !target.legacy);
    let names = names.map(|target| Word::text(target.name.as_str()));
    let (before, after) = match shell {
        Shell::Posix => ("  --all) chosen=(", ") ;;"),
        Shell::PowerShell => ("$everything = @(", ")"),
    };
    let mut parts = vec![Part::Fixed(before)];
    parts.extend(listed(shell, names));
    parts.push(Part::Fixed(after));
    lines.parts(&parts, Because::new(Field::List(List::Environments), ALL));
}

/// Words with what stands between them in a list.
fn listed(shell: Shell, words: impl Iterator<Item = Word>) -> Vec<Part> {
    let between = match shell {
        Shell::Posix => " ",
        Shell::PowerShell => ", ",
    };
    let mut parts: Vec<Part> = words.flat_map(|word| [Part::Fixed(between), Part::Word(word)]).collect();
    if !parts.is_empty() {
        parts.remove(0);
    }
    parts
}

fn environment(lines: &mut Lines, shell: Shell, target: &Target, steps: Vec<Step>) {
    let name = Part::Word(Word::text(target.name.as_str()));
    let because = Because::new(Field::Environment(target.id, EnvironmentField::Name), CHOICE);
    // In PowerShell a function of the script stands around the choice, so it is one step further in.
    let (before, opens, indent, closes) = match shell {
        Shell::Posix => ("  ", ")", "    ", "    ;;"),
        Shell::PowerShell => ("    ", " {", "      ", "    }"),
    };
    lines.parts(&[Part::Fixed(before), name, Part::Fixed(opens)], because);
    for step in steps {
        match step {
            Step::Note(note, because) => lines.note(indent, &note, because),
            Step::Remark(word, says, because) => {
                lines.parts(&[Part::Fixed(indent), Part::Fixed("# "), Part::Word(word), Part::Fixed(says)], because);
            }
            Step::Call(function, words, because) => {
                let mut parts = vec![Part::Fixed(indent), Part::Fixed(function)];
                parts.extend(words.into_iter().flat_map(|word| [Part::Fixed(" "), Part::Word(word)]));
                lines.parts(&parts, because);
            }
        }
    }
    lines.fixed(closes, because);
}

const CHOICE: &str = "The script is told the environment by this name.";
const ALL: &str = "What --all means: every environment that is not legacy. A legacy one has to be named, so that nobody changes it by the way.";
