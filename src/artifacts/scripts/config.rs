//! `scripts/heroku-config.sh`: sets an environment's config vars, all in one release.

use super::{Program, Step, script};
use crate::artifacts::{Language, Writer};
use crate::emit::script::Shell;
use crate::emit::word::Word;
use crate::emit::{Because, Line};
use crate::spec::deployment::{Given, Setting, Target, TextPart};
use crate::spec::field::{ConfigField, EnvironmentField, Field};
use crate::spec::{Deployment, List, Need};

/// The script. Rules of config vars: devcenter `config-vars`; of the commands: heroku 11.10.0.
pub(in crate::artifacts) static CONFIG_SHELL: Writer = Writer {
    path: "scripts/heroku-config.sh",
    about: "Sets the config vars of an environment on Heroku, all in one release.",
    language: Language::Shell,
    executable: true,
    absent,
    write: |deployment| write(deployment, Shell::Posix, include_str!("config.sh")),
};

/// Its twin for `PowerShell`. It speaks to the Platform API (v3) itself.
pub(in crate::artifacts) static CONFIG_POWERSHELL: Writer = Writer {
    path: "scripts/heroku-config.ps1",
    about: "Sets the config vars of an environment on Heroku, all in one release; for PowerShell.",
    language: Language::PowerShell,
    executable: false,
    absent,
    write: |deployment| write(deployment, Shell::PowerShell, include_str!("config.ps1")),
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if deployment.environments.is_empty() {
        return Some("There is no environment whose config vars it could set.");
    }
    if deployment.config.is_empty() {
        return Some("There is no config var yet that could be set.");
    }
    None
}

fn write(deployment: &Deployment, shell: Shell, text: &'static str) -> Vec<Line> {
    let because = Because::new(Field::List(List::Config), PROGRAM);
    script(deployment, &Program { shell, text, because }, |_, target| steps(target))
}

fn steps(target: &Target) -> Vec<Step> {
    let app = |why| Because::new(Field::Environment(target.id, EnvironmentField::App), why);
    let mut steps = vec![Step::Call("start_app", vec![Word::text(target.app.as_str())], app(APP))];
    let names_address =
        |setting: &&Setting| matches!(&setting.value, Given::Text(parts) if parts.contains(&TextPart::AppUrl));
    if let Some(setting) = target.config.iter().find(names_address) {
        steps.push(Step::Call("address", Vec::new(), Because::new(setting.field, ADDRESS)));
    }
    for setting in &target.config {
        variable(&mut steps, target, setting);
    }
    steps.push(Step::Call("finish", Vec::new(), app(FINISH)));
    steps
}

fn variable(steps: &mut Vec<Step>, target: &Target, setting: &Setting) {
    let key = Word::text(setting.key.as_str());
    if !setting.note.is_empty() {
        let because = Because::new(Field::Config(setting.id, ConfigField::Note), NOTE);
        steps.push(Step::Note(setting.note.clone(), because));
    }
    let because = |why| Because::new(setting.field, why);
    steps.push(match &setting.value {
        Given::Text(parts) => {
            let word = parts.iter().fold(key.then_text("="), |word, part| match part {
                TextPart::Text(text) => word.then_text(text),
                TextPart::App => word.then_text(target.app.as_str()),
                TextPart::AppUrl => word.then_variable("app_url"),
            });
            Step::Call("put", vec![word], because(PUT))
        }
        Given::Generated => Step::Call("generate", vec![key], because(GENERATE)),
        Given::Asked => {
            let need = if setting.need == Need::Required { "required" } else { "optional" };
            Step::Call("ask", vec![key, Word::text(need)], because(ASK))
        }
        Given::Addon => Step::Remark(key, " is set by an add-on.", because(ADDON)),
        Given::Elsewhere => Step::Remark(key, " is set elsewhere.", because(ELSEWHERE)),
    });
}

const PROGRAM: &str = "The part of the script that is the same for every deployment.";
const APP: &str = "The Heroku app of this environment.";
const ADDRESS: &str = "A value below contains the app's address, which only Heroku knows.";
const NOTE: &str = "What the config var below is for.";
const PUT: &str = "Collected now, set with all the others in one release. {app_url} is the address that Heroku named.";
const GENERATE: &str = "A secret that nobody needs to know: 32 random bytes, made when the script runs and kept from then on. A new one would, for example, end every session.";
const ASK: &str =
    "A secret that somebody has: asked for when the script runs, without echo, and never written to a file.";
const ADDON: &str =
    "An add-on sets this config var and changes it when it has to; a value of yours would be in its way.";
const ELSEWHERE: &str = "Somebody or something else sets this config var, so the script leaves it alone.";
const FINISH: &str = "One heroku config:set for all of them: each call would be a release of its own, with a restart and a release phase.";
