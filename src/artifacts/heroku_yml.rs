//! `heroku.yml`: what Heroku builds when it builds images itself.

use super::{Language, Writer, same_everywhere};
use crate::emit::node::{Entry, Item, Node};
use crate::emit::{Because, Line, yaml};
use crate::spec::deployment::{BuiltImage, Given, Service, TextPart};
use crate::spec::field::{AddonField, Field, Half, ImageField, ProcessField, ReleaseField};
use crate::spec::{Deployment, List, Method};

/// The file. Keys: devcenter `build-docker-images-heroku-yml`.
pub(super) static HEROKU_YML: Writer = Writer {
    path: "heroku.yml",
    about: "The images that Heroku builds from this repository, and what each process type runs.",
    language: Language::Yaml,
    executable: false,
    absent,
    write,
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if !deployment.uses(Method::HerokuYml) {
        return Some(
            "Heroku reads heroku.yml only when it builds the images itself. Container Registry gets finished images, and buildpacks read the Procfile.",
        );
    }
    if deployment.images.is_empty() {
        return Some("There is no image to build yet.");
    }
    None
}

fn write(deployment: &Deployment) -> Vec<Line> {
    let mut sections = Vec::new();
    section(&mut sections, "setup", setup(deployment), Because::new(Field::List(List::Addons), SETUP));
    section(&mut sections, "build", build(deployment), Because::new(Field::List(List::Images), BUILD));
    section(
        &mut sections,
        "release",
        release(deployment),
        Because::new(Field::Release(ReleaseField::Command), RELEASE),
    );
    section(&mut sections, "run", run(deployment), Because::new(Field::List(List::Processes), RUN));
    yaml::print(&sections)
}

fn section(sections: &mut Vec<Entry>, key: &'static str, entries: Vec<Entry>, because: Because) {
    if entries.is_empty() {
        return;
    }
    let entry = Entry::new(key, Node::Map(entries), because);
    sections.push(if sections.is_empty() { entry } else { entry.gap() });
}

fn setup(deployment: &Deployment) -> Vec<Entry> {
    let mut entries = Vec::new();
    let addons: Vec<_> = deployment.addons.iter().map(addon).collect();
    if !addons.is_empty() {
        entries.push(Entry::new("addons", Node::Seq(addons), Because::new(Field::List(List::Addons), SETUP)));
    }
    let config: Vec<_> = deployment
        .config
        .iter()
        .filter(|setting| same_everywhere(deployment, setting.id))
        .filter_map(|setting| match &setting.value {
            Given::Text(parts) => plain(parts).map(|text| {
                Entry::new(setting.key.as_str(), Node::text(text), Because::new(setting.field, SETUP_CONFIG))
            }),
            _ => None,
        })
        .collect();
    if !config.is_empty() {
        entries.push(Entry::new("config", Node::Map(config), Because::new(Field::List(List::Config), SETUP_CONFIG)));
    }
    entries
}

/// A value without placeholders: the app that it would name does not exist yet when this file is read.
pub(super) fn plain(parts: &[TextPart]) -> Option<String> {
    parts
        .iter()
        .map(|part| match part {
            TextPart::Text(text) => Some(text.as_str()),
            TextPart::App | TextPart::AppUrl => None,
        })
        .collect()
}

fn addon(service: &Service) -> Item {
    let because = Because::new(Field::Addon(service.id, AddonField::Service), SETUP);
    Item::new(Node::Map(super::addon(service, because)), because)
}

fn build(deployment: &Deployment) -> Vec<Entry> {
    let docker = deployment.images.iter().map(|image| {
        let because = Because::new(image.field(ImageField::Dockerfile), DOCKERFILE);
        Entry::new(image.process.as_str(), Node::text(image.dockerfile.as_str()), because)
    });
    let because = Because::new(Field::List(List::Images), BUILD);
    let mut entries = vec![Entry::new("docker", Node::Map(docker.collect()), because)];
    let mut config: Vec<Entry> = Vec::new();
    for arg in deployment.images.iter().flat_map(|image| &image.build_args) {
        let Some(value) = &arg.value else { continue };
        if config.iter().all(|entry| entry.key != arg.name.as_str()) {
            let because = Because::new(Field::BuildArg(arg.id.0, arg.id.1, Half::Value), BUILD_CONFIG);
            config.push(Entry::new(arg.name.as_str(), Node::text(value), because));
        }
    }
    if !config.is_empty() {
        entries.push(Entry::new("config", Node::Map(config), Because::new(Field::List(List::Images), BUILD_CONFIG)));
    }
    entries
}

fn release(deployment: &Deployment) -> Vec<Entry> {
    let because = Because::new(Field::Release(ReleaseField::Command), RELEASE_COMMAND);
    let Some(command) = &deployment.release else { return Vec::new() };
    let own = deployment.images.iter().find(|image| image.process.as_str() == "release");
    let Some(image) = own.or_else(|| deployment.main_image()) else { return Vec::new() };
    vec![
        Entry::new("image", Node::text(image.process.as_str()), Because::new(because.field, RELEASE_IMAGE)),
        Entry::new("command", Node::Seq(vec![Item::new(Node::text(command.as_str()), because)]), because),
    ]
}

fn run(deployment: &Deployment) -> Vec<Entry> {
    let own = |image: &BuiltImage| {
        let because = Because::new(image.field(ImageField::Command), RUN_OWN);
        let command = image.command.as_ref()?;
        (image.process.as_str() != "release")
            .then(|| Entry::new(image.process.as_str(), Node::text(command.as_str()), because))
    };
    let mut entries: Vec<_> = deployment.images.iter().filter_map(own).collect();
    let Some(image) = deployment.main_image() else { return entries };
    for process in &deployment.processes {
        let (kind, Some(command)) = (process.kind.as_str(), &process.command) else { continue };
        if deployment.has_image(kind) {
            continue;
        }
        let because = Because::new(Field::Process(process.id, ProcessField::Command), RUN_OTHER);
        let command = Node::Seq(vec![Item::new(Node::text(command.as_str()), because)]);
        let inner = vec![
            Entry::new("image", Node::text(image.process.as_str()), because),
            Entry::new("command", command, because),
        ];
        entries.push(Entry::new(kind, Node::Map(inner), because));
    }
    entries
}

const SETUP: &str = "Made when an app is created from this file (heroku create --manifest, a review app). A later deploy does not look at it.";
const SETUP_CONFIG: &str = "Set when an app is created from this file, never again. Anybody who can read the repository can read it, so no secret stands here.";
const BUILD: &str =
    "Heroku builds one image for each process type that is listed here, when the app's stack is container.";
const DOCKERFILE: &str =
    "The Dockerfile of this process type. The build context is the directory it lies in, and cannot be another.";
const BUILD_CONFIG: &str = "Given to every image as a build argument; each needs an ARG in the Dockerfile. An app's config vars do not reach this build.";
const RELEASE: &str =
    "Runs after the build and before the new release gets traffic. The Procfile is not read with heroku.yml.";
const RELEASE_IMAGE: &str =
    "The image that the command runs in. Always named, so that a second image cannot change which one it is.";
const RELEASE_COMMAND: &str = "One command in a list, the form that Heroku documents. If it fails, the release fails and the old one keeps running; nothing may hide its exit status, as `|| echo` would.";
const RUN: &str =
    "What a process type runs in place of its image's own command, and process types that run another one's image.";
const RUN_OWN: &str = "Takes the place of the CMD of this process type's own image.";
const RUN_OTHER: &str = "This process type has no image of its own, so it runs its command in another's.";
