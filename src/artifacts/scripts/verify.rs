//! `scripts/heroku-verify.sh`: compares what is on Heroku with the description.

use super::{Program, Step, place, script};
use crate::artifacts::{Language, Writer};
use crate::emit::script::Shell;
use crate::emit::word::Word;
use crate::emit::{Because, Line};
use crate::spec::deployment::{Given, Setting, Target};
use crate::spec::field::{AddonField, AppField, EnvironmentField, Field, ProcessField};
use crate::spec::name::{ConfigKey, Slug};
use crate::spec::{Deployment, List, Method, Need};

/// The script. Commands and their output: heroku 11.10.0.
pub(in crate::artifacts) static VERIFY_SHELL: Writer = Writer {
    path: "scripts/heroku-verify.sh",
    about: "Compares an environment's app on Heroku with this description and says what differs.",
    language: Language::Shell,
    executable: true,
    absent,
    write: |deployment| write(deployment, Shell::Posix, include_str!("verify.sh")),
};

/// Its twin for `PowerShell`. It speaks to the Platform API (v3) itself.
pub(in crate::artifacts) static VERIFY_POWERSHELL: Writer = Writer {
    path: "scripts/heroku-verify.ps1",
    about: "Compares an environment's app on Heroku with this description and says what differs; for PowerShell.",
    language: Language::PowerShell,
    executable: false,
    absent,
    write: |deployment| write(deployment, Shell::PowerShell, include_str!("verify.ps1")),
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if deployment.environments.is_empty() {
        return Some("There is no environment that it could compare.");
    }
    None
}

fn write(deployment: &Deployment, shell: Shell, text: &'static str) -> Vec<Line> {
    let because = Because::new(Field::List(List::Environments), PROGRAM);
    script(deployment, &Program { shell, text, because }, steps)
}

fn steps(deployment: &Deployment, target: &Target) -> Vec<Step> {
    let mut steps = vec![place(deployment, target, APP)];
    if target.method == Method::Buildpacks && !deployment.buildpacks.is_empty() {
        let names = deployment.buildpacks.iter().map(|(_, name)| Word::text(name.as_str())).collect();
        let because = Because::new(Field::List(List::Buildpacks), BUILDPACKS);
        steps.push(Step::Call("buildpacks", names, because));
    }
    for service in &deployment.addons {
        let part = |part: Option<&str>| Word::text(part.unwrap_or_default());
        let plan = part(service.plan.as_ref().map(Slug::as_str));
        let name = part(service.attachment.as_ref().map(ConfigKey::as_str));
        let words = vec![Word::text(service.service.as_str()), plan, name];
        let because = Because::new(Field::Addon(service.id, AddonField::Service), ADDON);
        steps.push(Step::Call("addon", words, because));
    }
    if let (Some(joined), Some(stage)) = (&deployment.pipeline, target.stage) {
        let words = vec![Word::text(joined.name.as_str()), Word::text(stage.label())];
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Stage), PIPELINE);
        steps.push(Step::Call("pipeline", words, because));
    }
    let because = Because::new(Field::App(AppField::Features), FEATURE);
    let features = deployment.features.iter();
    steps.extend(features.map(|name| Step::Call("feature", vec![Word::text(name.as_str())], because)));
    steps.extend(target.config.iter().map(config_var));
    for process in &deployment.processes {
        let quantity = process.quantity.map_or_else(String::new, |quantity| quantity.to_string());
        let size = process.size.unwrap_or_default();
        let words = vec![Word::text(process.kind.as_str()), Word::text(&quantity), Word::text(size)];
        let because = Because::new(Field::Process(process.id, ProcessField::Quantity), DYNOS);
        steps.push(Step::Call("dynos", words, because));
    }
    let because = Because::new(Field::Environment(target.id, EnvironmentField::App), FINISH);
    steps.push(Step::Call("finish", Vec::new(), because));
    steps
}

fn config_var(setting: &Setting) -> Step {
    // The config script leaves an optional question that nobody answered unset, and what is set elsewhere alone.
    let possible = setting.need != Need::Required && matches!(setting.value, Given::Asked | Given::Elsewhere);
    let words = vec![Word::text(setting.key.as_str()), Word::text(if possible { "possible" } else { "expected" })];
    Step::Call("config_var", words, Because::new(setting.field, CONFIG))
}

const PROGRAM: &str = "The part of the script that is the same for every deployment.";
const APP: &str = "The app, with the stack and the place that it should have.";
const BUILDPACKS: &str = "The buildpacks, in the order in which they have to run.";
const ADDON: &str = "An add-on that the app should have, with its plan and the name that it is attached under.";
const PIPELINE: &str = "The stage of this app in the pipeline.";
const FEATURE: &str = "An app feature that should be switched on.";
const CONFIG: &str = "A config var: only whether there is one of this name. Its value is never looked at.";
const DYNOS: &str = "A process type. How many dynos it has and how large they are is compared where it was said.";
const FINISH: &str = "Says what is on Heroku but not described, and the result.";
