//! Deploying by hand: the workflow started by a person, images pushed from a machine, a push to Heroku.

use super::deploys::{derived, process_types};
use super::{Guide, app_command, fixed, fixed_command, names, spans, together, word};
use crate::emit::Because;
use crate::emit::json;
use crate::emit::markdown::{Command, Page, Span};
use crate::emit::node::{Item, Node};
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::spec::deployment::{BuiltImage, Target};
use crate::spec::field::{EnvironmentField, Field, ImageField, ReleaseField};
use crate::spec::name::{BranchName, CommandLine};
use crate::spec::{Deployment, Deploys, Method};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = together(CHAPTER);
    page.heading(2, "Deploying by hand", because);
    workflow(page, guide);
    for method in &guide.deployment.methods {
        match method {
            Method::ContainerRegistry => images(page, guide),
            Method::HerokuYml | Method::Buildpacks => {}
        }
    }
    push(page, guide);
}

fn workflow(page: &mut Page, guide: &Guide<'_>) {
    let targets: Vec<&Target> = guide.deployment.environments.iter().filter(|it| it.deploys.by_actions()).collect();
    if targets.is_empty() {
        return;
    }
    let because = together(WORKFLOW);
    page.heading(3, "With the workflow", because);
    page.paragraph(&[Span::Fixed(WORKFLOW_TEXT)], because);
    let command = |target: &Target| {
        let because = Because::new(Field::Environment(target.id, EnvironmentField::Name), WORKFLOW);
        let choice = Word::text("environment=").then_text(target.name.as_str());
        let run = Part::Fixed("gh workflow run heroku-deploy.yml --raw-field ");
        Command::new(vec![run, Part::Word(choice)], because)
    };
    page.code("bash", targets.into_iter().map(command));
}

fn images(page: &mut Page, guide: &Guide<'_>) {
    let all =
        [Deploys::ActionsOnPush, Deploys::ActionsByHand, Deploys::Manual, Deploys::GithubIntegration, Deploys::GitPush];
    let targets = guide.by(Method::ContainerRegistry, &all);
    let Some(target) = targets.iter().find(|target| target.id == guide.main.id).or_else(|| targets.first()) else {
        return;
    };
    let because = Because::new(Field::Method, IMAGES);
    page.heading(3, "With Docker", because);
    page.paragraph(
        &spans([
            fixed("This does by hand what the workflow would do, here for "),
            vec![Span::code(target.name.as_str())],
            fixed(IMAGES_TEXT),
        ]),
        because,
    );
    page.code("bash", image_commands(guide.deployment, target));
    page.paragraph(&[Span::Fixed(IMAGES_FLAGS)], because);
    if targets.len() > 1 {
        let others = targets.iter().copied().filter(|other| other.id != target.id).collect::<Vec<_>>();
        let apps = super::listed(others.iter().map(|other| other.app.as_str()));
        page.paragraph(
            &spans([fixed("For "), names(&others), fixed(", put "), apps, fixed(" in place of the app.")]),
            because,
        );
    }
}

/// The commands that deploy an environment from a machine, without the workflow.
#[must_use]
pub fn by_hand(deployment: &Deployment, target: &Target) -> Vec<Command> {
    match target.method {
        Method::ContainerRegistry => image_commands(deployment, target),
        Method::HerokuYml | Method::Buildpacks => vec![push_command(target)],
    }
}

fn image_commands(deployment: &Deployment, target: &Target) -> Vec<Command> {
    let because = Because::new(Field::Method, IMAGES);
    let mut commands = vec![fixed_command("heroku container:login", because)];
    commands.extend(deployment.images.iter().map(|image| build(image, target)));
    commands.extend(derived(deployment).into_iter().filter_map(|kind| derive(deployment, kind, target)));
    let mut release = vec![Part::Fixed("heroku container:release")];
    release.extend(process_types(deployment).into_iter().flat_map(|kind| [Part::Fixed(" "), word(kind)]));
    release.extend([Part::Fixed(" --app "), word(target.app.as_str())]);
    commands.push(Command::new(release, because));
    commands
}

fn push_command(target: &Target) -> Command {
    let because = Because::new(Field::Environment(target.id, EnvironmentField::Branch), PUSH);
    let address = ["https://git.heroku.com/", target.app.as_str(), ".git"].concat();
    let from = target.branch.as_ref().map_or_else(|| "HEAD".to_owned(), reference);
    let what = [&from, ":refs/heads/main"].concat();
    Command::new(vec![Part::Fixed("git push "), word(&address), Part::Fixed(" "), word(&what)], because)
}

fn tag(target: &Target, kind: &str) -> Part {
    word(&["registry.heroku.com/", target.app.as_str(), "/", kind].concat())
}

fn build(image: &BuiltImage, target: &Target) -> Command {
    let mut parts = vec![
        Part::Fixed(BUILD),
        Part::Fixed(" --file "),
        word(image.dockerfile.as_str()),
        Part::Fixed(" --tag "),
        tag(target, image.process.as_str()),
    ];
    if let Some(stage) = &image.target {
        parts.extend([Part::Fixed(" --target "), word(stage)]);
    }
    for arg in &image.build_args {
        parts.push(Part::Fixed(" --build-arg "));
        let name = Word::text(arg.name.as_str()).then_text("=");
        match &arg.value {
            Some(value) => parts.push(Part::Word(name.then_text(value))),
            None => parts.extend([Part::Word(name), Part::Fixed("\"$(git rev-parse HEAD)\"")]),
        }
    }
    parts.extend([Part::Fixed(" "), word(image.context.as_str())]);
    Command::new(parts, Because::new(image.field(ImageField::Dockerfile), IMAGE))
}

/// An image that is another one with its own command.
fn derive(deployment: &Deployment, kind: &str, target: &Target) -> Option<Command> {
    let own = deployment.images.iter().find(|image| image.process.as_str() == kind);
    let base = own.or_else(|| deployment.main_image())?;
    let released = kind == "release" && deployment.release.is_some();
    let command: &CommandLine = if released {
        deployment.release.as_ref()?
    } else if let Some(image) = own {
        image.command.as_ref()?
    } else {
        deployment.processes.iter().find(|process| process.kind.as_str() == kind)?.command.as_ref()?
    };
    let because = Because::new(Field::Release(ReleaseField::Command), DERIVED);
    let words = ["/bin/sh", "-c", command.as_str()].map(|text| Item::new(Node::text(text), because));
    let runs = ["CMD ", &json::compact(&Node::Seq(words.into()))].concat();
    let from = ["FROM registry.heroku.com/", target.app.as_str(), "/", base.process.as_str()].concat();
    let parts = vec![
        Part::Fixed("printf '%s\\n' "),
        word(&from),
        Part::Fixed(" "),
        word(&runs),
        Part::Fixed(" | "),
        Part::Fixed(BUILD),
        Part::Fixed(" --pull --tag "),
        tag(target, kind),
        Part::Fixed(" -"),
    ];
    Some(Command::new(parts, because))
}

fn push(page: &mut Page, guide: &Guide<'_>) {
    let source = |target: &&Target| target.method != Method::ContainerRegistry;
    let targets: Vec<&Target> = guide.deployment.environments.iter().filter(source).collect();
    if targets.is_empty() {
        return;
    }
    let because = Because::new(Field::Method, PUSH);
    page.heading(3, "With git", because);
    page.paragraph(&[Span::Fixed(PUSH_TEXT)], because);
    page.code("bash", targets.iter().map(|target| push_command(target)));
    if guide.deployment.release.is_some() {
        page.paragraph(&[Span::Fixed(PUSH_RELEASE)], because);
        page.code("bash", targets.iter().map(|target| app_command("heroku releases --num 3", target, PUSH)));
    }
}

/// A branch as `git push` takes it: a name that means something else there is written whole.
fn reference(branch: &BranchName) -> String {
    let plain = branch.as_str().starts_with(|c: char| c.is_ascii_alphanumeric());
    if plain { branch.as_str().to_owned() } else { ["refs/heads/", branch.as_str()].concat() }
}

const BUILD: &str = "docker buildx build --platform linux/amd64 --provenance=false --sbom=false --output type=image,oci-mediatypes=false,push=true";

const WORKFLOW_TEXT: &str = "On GitHub: *Actions* → *Deploy to Heroku* → *Run workflow*, and choose the environment there. Whichever branch is chosen beside it, an environment gets its own branch if it has one. On the command line:";
const IMAGES_TEXT: &str =
    ". Docker has to run, and what is built is the working directory as it is, so check the right branch out first.";
const IMAGES_FLAGS: &str = "The flags are needed: Heroku's registry takes one platform and Docker's own image format, while BuildKit writes another since 0.31 and adds attestations by itself.";
const PUSH_TEXT: &str = "Heroku builds what arrives on its branch `main`, whatever the branch is called here. `heroku login` has given git the way to log in.";
const PUSH_RELEASE: &str = "`git push` ends well even when the release phase fails, so look at the release:";

const CHAPTER: &str = "How a deploy is started by hand.";
const WORKFLOW: &str = "The workflow can be started by hand for each environment that it deploys.";
const IMAGES: &str = "Some environment is deployed by Container Registry.";
const IMAGE: &str = "Builds this image and pushes it.";
const DERIVED: &str = "Container Registry runs the command of the image, so another command needs another image.";
const PUSH: &str = "Heroku builds what is pushed to it.";
