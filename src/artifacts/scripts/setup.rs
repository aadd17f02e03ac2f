//! `scripts/heroku-setup.sh`: makes the app of an environment, or takes the one that is there, and what belongs to it.

use super::{Program, Step, place, script};
use crate::artifacts::{Language, Writer};
use crate::emit::script::Shell;
use crate::emit::word::Word;
use crate::emit::{Because, Line};
use crate::spec::deployment::{Joined, RunProcess, Service, Target};
use crate::spec::field::{AddonField, AppField, EnvironmentField, Field, PipelineField};
use crate::spec::name::{ConfigKey, Slug};
use crate::spec::{Deployment, Deploys, List, Method};

/// The script. Commands and their output: heroku 11.10.0.
pub(in crate::artifacts) static SETUP_SHELL: Writer = Writer {
    path: "scripts/heroku-setup.sh",
    about: "Sets an environment up on Heroku: app, stack, buildpacks, add-ons, pipeline.",
    language: Language::Shell,
    executable: true,
    absent,
    write: |deployment| write(deployment, Shell::Posix, include_str!("setup.sh")),
};

/// Its twin for `PowerShell`. It speaks to the Platform API (v3) itself.
pub(in crate::artifacts) static SETUP_POWERSHELL: Writer = Writer {
    path: "scripts/heroku-setup.ps1",
    about: "Sets an environment up on Heroku: app, stack, buildpacks, add-ons, pipeline; for PowerShell.",
    language: Language::PowerShell,
    executable: false,
    absent,
    write: |deployment| write(deployment, Shell::PowerShell, include_str!("setup.ps1")),
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if deployment.environments.is_empty() {
        return Some("There is no environment that it could set up.");
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
        addon(&mut steps, service);
    }
    if let (Some(joined), Some(stage)) = (&deployment.pipeline, target.stage) {
        let mut words = vec![Word::text(joined.name.as_str()), Word::text(stage.label())];
        if let Some(team) = &target.team {
            words.extend([Word::text("--team"), Word::text(team.as_str())]);
        }
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Stage), PIPELINE);
        steps.push(Step::Call("pipeline", words, because));
    }
    let because = Because::new(Field::App(AppField::Features), FEATURE);
    let features = deployment.features.iter();
    steps.extend(features.map(|name| Step::Call("feature", vec![Word::text(name.as_str())], because)));
    by_hand(&mut steps, deployment, target);
    steps
}

fn addon(steps: &mut Vec<Step>, service: &Service) {
    let at = |field| Field::Addon(service.id, field);
    let attachment = service.attachment.as_ref().map_or("", ConfigKey::as_str);
    let plan = service.plan.as_ref().map_or("", Slug::as_str);
    let mut words = vec![Word::text(service.service.as_str()), Word::text(plan), Word::text(attachment)];
    words.extend(
        service.options.iter().map(|(_, name, value)| Word::text("--").then_text(name).then_text("=").then_text(value)),
    );
    steps.push(Step::Call("addon", words, Because::new(at(AddonField::Service), ADDON)));
    // Without a name of ours, a first database is attached as DATABASE.
    let database = if attachment.is_empty() { "DATABASE" } else { attachment };
    let because = Because::new(at(AddonField::Extensions), EXTENSION);
    steps.extend(
        service
            .extensions
            .iter()
            .map(|name| Step::Call("extension", vec![Word::text(database), Word::text(name.as_str())], because)),
    );
}

/// What no script can do, or not yet: said at its end.
fn by_hand(steps: &mut Vec<Step>, deployment: &Deployment, target: &Target) {
    let at = |field| Field::Environment(target.id, field);
    if !deployment.config.is_empty() {
        let because = Because::new(Field::List(List::Config), CONFIG);
        steps.push(Step::Call("config_script", vec![Word::text(target.name.as_str())], because));
    }
    if target.deploys.by_actions() {
        steps.push(Step::Call("secret", Vec::new(), Because::new(at(EnvironmentField::Deploys), SECRET)));
    }
    if target.deploys == Deploys::GithubIntegration {
        steps.push(Step::Call("integration", Vec::new(), Because::new(at(EnvironmentField::Deploys), INTEGRATION)));
    }
    let dynos: Vec<Word> = deployment.processes.iter().filter_map(scaled).collect();
    if !dynos.is_empty() {
        steps.push(Step::Call("scale", dynos, Because::new(Field::List(List::Processes), SCALE)));
    }
    if let Some(Joined { name, review_apps: true }) = &deployment.pipeline {
        let because = Because::new(Field::Pipeline(PipelineField::ReviewApps), REVIEW);
        steps.push(Step::Call("review_apps", vec![Word::text(name.as_str())], because));
    }
}

/// A process type as `heroku ps:scale` takes it, when something was said of its dynos. Heroku starts one dyno of `web`
/// by itself.
fn scaled(process: &RunProcess) -> Option<Word> {
    if process.quantity.is_none() && process.size.is_none() {
        return None;
    }
    let quantity = process.quantity.unwrap_or(u32::from(process.kind.as_str() == "web")).to_string();
    let word = Word::text(process.kind.as_str()).then_text("=").then_text(&quantity);
    Some(match process.size {
        Some(size) => word.then_text(":").then_text(size),
        None => word,
    })
}

const PROGRAM: &str = "The part of the script that is the same for every deployment.";
const APP: &str = "The app: made if there is none of this name. Its stack decides how Heroku builds; container methods need the stack container.";
const BUILDPACKS: &str =
    "Exactly these buildpacks in this order: a build output that another buildpack needs has to be made first.";
const ADDON: &str =
    "Made once: an add-on that is attached under this name already is taken as it is, with whatever data it holds.";
const EXTENSION: &str =
    "A Postgres extension is switched on in each database by itself; IF NOT EXISTS makes it safe to repeat.";
const PIPELINE: &str = "The stage of this app in the pipeline. The first app makes the pipeline.";
const FEATURE: &str = "An app feature of Heroku's that is to be switched on.";
const CONFIG: &str = "The config vars have a script of their own, for it may have to ask for secrets.";
const SECRET: &str =
    "GitHub Actions deploys this environment, and a key for it can only be made by somebody with an account.";
const INTEGRATION: &str = "Only somebody with accounts on both sides can connect Heroku to GitHub.";
const SCALE: &str = "Heroku knows a process type from the first deploy on, so it can be scaled only then.";
const REVIEW: &str = "Review apps need the pipeline to be connected to the repository, which somebody has to allow.";
