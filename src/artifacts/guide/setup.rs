//! Set-up from nothing.

use super::{Guide, fixed, fixed_command, names, script_command, spans, together, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Item, Page, Span};
use crate::emit::powershell;
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::spec::deployment::{RunProcess, Target};
use crate::spec::field::{EnvironmentField, Field};
use crate::spec::{Deployment, Deploys, List, Method};

pub(super) const SETUP: &str = "scripts/heroku-setup.sh";
pub(super) const CONFIG: &str = "scripts/heroku-config.sh";
pub(super) const VERIFY: &str = "scripts/heroku-verify.sh";

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = together(CHAPTER);
    page.heading(2, "Set-up from nothing", because);
    page.paragraph(&[Span::Fixed("Run everything from the top of the repository. It needs:")], because);
    page.points(needs(guide));
    page.code("bash", vec![fixed_command("heroku login", because)]);
    apps(page, guide);
    vars(page, guide);
    key(page, guide);
    integration(page, guide);
    first_deploy(page, guide);
    scale(page, guide);
    verify(page, guide);
}

fn needs(guide: &Guide<'_>) -> Vec<Item> {
    let because = together(NEEDS);
    let mut needs = vec![
        "the [Heroku CLI](https://devcenter.heroku.com/articles/heroku-cli), with somebody logged in;",
        "`git`, and [jq](https://jqlang.org/download), which the scripts use;",
    ];
    if guide.deployment.config.iter().any(|setting| setting.value == crate::spec::deployment::Given::Generated) {
        needs.push("`openssl`, which makes the secrets;");
    }
    if guide.deployment.addons.iter().any(|service| !service.extensions.is_empty()) {
        needs.push("`psql`, the client of Postgres, to switch its extensions on;");
    }
    if by_actions(guide) {
        needs.push("the [GitHub CLI](https://cli.github.com) `gh`, for the secret of the workflow;");
    }
    if !guide.by(Method::ContainerRegistry, &[Deploys::Manual, Deploys::GitPush]).is_empty() {
        needs.push("Docker with buildx, to build the images;");
    }
    let last = needs.len() - 1;
    let text = |(at, text): (usize, &'static str)| {
        let text = if at == last { text.trim_end_matches(';') } else { text };
        let end = if at == last { "." } else { "" };
        Item::new(vec![Span::Fixed(text), Span::Fixed(end)], because)
    };
    needs.into_iter().enumerate().map(text).collect()
}

fn by_actions(guide: &Guide<'_>) -> bool {
    guide.deployment.environments.iter().any(|target| target.deploys.by_actions())
}

/// A script for each environment in use, and its twin for Windows.
fn script(page: &mut Page, guide: &Guide<'_>, name: &'static str, twin: &'static str) {
    let commands = guide.in_use().into_iter().map(|target| script_command(name, target, SCRIPT));
    page.code("bash", commands);
    if guide.has(twin) {
        let because = Because::new(Field::Environment(guide.main.id, EnvironmentField::Name), TWIN);
        let name = powershell::word(&Word::text(guide.main.name.as_str()));
        let parts = vec![Span::Fixed("In PowerShell: "), Span::code([twin, " ", &name].concat()), Span::Fixed(".")];
        page.paragraph(&parts, because);
    }
}

fn apps(page: &mut Page, guide: &Guide<'_>) {
    if !guide.has(SETUP) {
        return;
    }
    let because = together(APPS);
    page.heading(3, "Make the apps", because);
    page.paragraph(&[Span::Fixed(APPS_TEXT)], because);
    script(page, guide, SETUP, "scripts/heroku-setup.ps1");
}

fn vars(page: &mut Page, guide: &Guide<'_>) {
    if !guide.has(CONFIG) {
        return;
    }
    let because = Because::new(Field::List(List::Config), VARS);
    page.heading(3, "Set the config vars", because);
    page.paragraph(&[Span::Fixed(VARS_TEXT)], because);
    script(page, guide, CONFIG, "scripts/heroku-config.ps1");
}

fn key(page: &mut Page, guide: &Guide<'_>) {
    if !by_actions(guide) {
        return;
    }
    let because = together(KEY);
    page.heading(3, "Give GitHub Actions a key", because);
    page.paragraph(&[Span::Fixed(KEY_TEXT)], because);
    page.code("bash", vec![fixed_command(KEY_COMMAND, because)]);
    page.paragraph(&[Span::Fixed(KEY_ENVIRONMENT)], because);
    let by_actions = guide.deployment.environments.iter().filter(|target| target.deploys.by_actions());
    let command = |target: &Target| {
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Name), KEY);
        let parts = vec![Part::Fixed(KEY_COMMAND), Part::Fixed(" --env "), word(target.name.as_str())];
        Command::new(parts, because)
    };
    page.code("bash", by_actions.map(command));
    page.points(vec![
        Item::new(fixed(KEY_PASTE), because),
        Item::new(fixed(KEY_CARE), because),
        Item::new(fixed(KEY_OLD), because),
    ]);
}

fn integration(page: &mut Page, guide: &Guide<'_>) {
    let all = guide.in_use();
    let targets: Vec<&Target> = all.into_iter().filter(|it| it.deploys == Deploys::GithubIntegration).collect();
    if targets.is_empty() {
        return;
    }
    let because = together(INTEGRATION);
    page.heading(3, "Connect Heroku to GitHub", because);
    page.paragraph(&[Span::Fixed(INTEGRATION_TEXT)], because);
    let point = |target: &&Target| {
        let address = ["https://dashboard.heroku.com/apps/", target.app.as_str(), "/deploy/github"].concat();
        let because = Because::new(Field::Environment(target.id, EnvironmentField::App), INTEGRATION);
        Item::new(vec![Span::code(target.name.as_str()), Span::Fixed(": "), Span::code(address)], because)
    };
    page.points(targets.iter().map(point).collect());
}

fn first_deploy(page: &mut Page, guide: &Guide<'_>) {
    let because = together(FIRST);
    page.heading(3, "Deploy for the first time", because);
    let on_push: Vec<&Target> =
        guide.in_use().into_iter().filter(|target| target.deploys == Deploys::ActionsOnPush).collect();
    if on_push.is_empty() {
        page.paragraph(&[Span::Fixed("See [Deploying by hand](#deploying-by-hand).")], because);
        return;
    }
    page.paragraph(
        &spans([
            fixed("Commit the generated files and push each branch. For "),
            names(&on_push),
            fixed(", this starts the workflow; see *Actions* → *Deploy to Heroku* on GitHub."),
        ]),
        because,
    );
    let push = |target: &Target| {
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Branch), FIRST);
        let branch = target.branch.as_ref()?;
        Some(Command::new(vec![Part::Fixed("git push origin "), word(branch.as_str())], because))
    };
    let mut pushes: Vec<Command> = Vec::new();
    for command in on_push.iter().filter_map(|target| push(target)) {
        if pushes.iter().all(|other| other.parts != command.parts) {
            pushes.push(command);
        }
    }
    page.code("bash", pushes);
    if on_push.len() < guide.in_use().len() {
        page.paragraph(&[Span::Fixed("For the others, see [Deploying by hand](#deploying-by-hand).")], because);
    }
}

/// The command that sets the dynos of an environment, when something was said of them.
#[must_use]
pub fn scale_command(deployment: &Deployment, target: &Target) -> Option<Command> {
    let words: Vec<Part> =
        deployment.processes.iter().filter_map(scaled).flat_map(|it| [Part::Fixed(" "), it]).collect();
    if words.is_empty() {
        return None;
    }
    let because = Because::new(Field::Environment(target.id, EnvironmentField::App), SCALE);
    let mut parts = vec![Part::Fixed("heroku ps:scale")];
    parts.extend(words);
    parts.extend([Part::Fixed(" --app "), word(target.app.as_str())]);
    Some(Command::new(parts, because))
}

fn scale(page: &mut Page, guide: &Guide<'_>) {
    let commands: Vec<_> =
        guide.in_use().into_iter().filter_map(|target| scale_command(guide.deployment, target)).collect();
    if commands.is_empty() {
        return;
    }
    let because = Because::new(Field::List(List::Processes), SCALE);
    page.heading(3, "Set the dynos", because);
    page.paragraph(&[Span::Fixed(SCALE_TEXT)], because);
    page.code("bash", commands);
}

/// A process type as `heroku ps:scale` takes it, when something was said of its dynos.
fn scaled(process: &RunProcess) -> Option<Part> {
    if process.quantity.is_none() && process.size.is_none() {
        return None;
    }
    let quantity = process.quantity.unwrap_or(u32::from(process.kind.as_str() == "web")).to_string();
    let mut text = [process.kind.as_str(), "=", &quantity].concat();
    if let Some(size) = process.size {
        text.push(':');
        text.push_str(size);
    }
    Some(word(&text))
}

fn verify(page: &mut Page, guide: &Guide<'_>) {
    if !guide.has(VERIFY) {
        return;
    }
    let because = together(CHECK);
    page.heading(3, "Compare", because);
    page.paragraph(&[Span::Fixed(CHECK_TEXT)], because);
    script(page, guide, VERIFY, "scripts/heroku-verify.ps1");
}

const KEY_COMMAND: &str = "heroku authorizations:create --description \"GitHub Actions\" --expires-in 31536000 --short | gh secret set HEROKU_API_KEY";

const APPS_TEXT: &str = "The script makes what is missing and leaves alone what is as it should be, so it can be run again without harm; it deletes no app, no add-on and no config var. With `--dry-run` it only says what it would do. At its end it says what remains to be done by hand.";
const VARS_TEXT: &str = "The script sets all config vars of an app in one release. It asks for the secrets that only somebody knows, makes those that nobody has to know, and keeps a secret that is set already.";
const KEY_TEXT: &str = "The workflow needs a key of Heroku's as the secret `HEROKU_API_KEY`. This makes one that is only for this purpose and expires in a year, and hands it on without showing it:";
const KEY_ENVIRONMENT: &str = "Or a key for each GitHub environment, which has the name of the environment here and can have rules of its own, such as who must approve a deploy:";
const KEY_PASTE: &str = "Without `gh`: run the part before the `|`, and paste what it prints on GitHub under *Settings* → *Secrets and variables* → *Actions* → *New repository secret*, with the name `HEROKU_API_KEY`.";
const KEY_CARE: &str = "The key can do whatever the account can do that makes it. An account that is a collaborator of these apps and of nothing else is the safest.";
const KEY_OLD: &str = "Never take the key of `heroku auth:token`: it is the login of a person, and dies with the next `heroku logout`. `heroku authorizations` lists the keys, and `heroku authorizations:revoke` with the id of one ends it.";
const INTEGRATION_TEXT: &str = "Somebody with an account on both sides connects each app to the repository on this page, chooses the branch and switches automatic deploys on:";
const SCALE_TEXT: &str = "Heroku knows a process type from the first deploy on, so this comes after it. By itself it starts one dyno of `web` and none of the others.";
const CHECK_TEXT: &str = "The script compares what is on Heroku with the description: stack, buildpacks, add-ons, the names of the config vars, dynos. It changes nothing, shows no value, and ends with 1 when something differs.";

const CHAPTER: &str = "How the apps come to be, from an empty account on.";
const NEEDS: &str = "What the commands of this chapter need.";
const SCRIPT: &str = "The script is told the environment by its name.";
const TWIN: &str = "The same script for Windows.";
const APPS: &str = "The script makes the apps with all that belongs to them.";
const VARS: &str = "The script sets the config vars.";
const KEY: &str = "GitHub Actions deploys some environment and needs a key for it.";
const INTEGRATION: &str = "Heroku's GitHub integration deploys some environment.";
const FIRST: &str = "The first deploy makes the process types known.";
const SCALE: &str = "The dynos that were described.";
const CHECK: &str = "The script says what differs from the description.";
