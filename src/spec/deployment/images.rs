//! Images.

use super::border::{Border, NUL};
use crate::facts::keys;
use crate::spec::field::{Half, ImageField};
use crate::spec::name::{CommandLine, ConfigKey, ProcessType, RepoPath};
use crate::spec::{Edit, Field, Id, Image, List, Method, Severity};

/// An image to build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltImage {
    /// Its id in the spec; none for the one that is assumed when the spec names none.
    pub id: Option<Id>,
    /// The process type that runs it.
    pub process: ProcessType,
    /// Its Dockerfile.
    pub dockerfile: RepoPath,
    /// Its build context.
    pub context: RepoPath,
    /// The stage to build, when it is not the last.
    pub target: Option<String>,
    /// The command that takes the place of its `CMD`.
    pub command: Option<CommandLine>,
    /// Its build arguments.
    pub build_args: Vec<Argument>,
}

impl BuiltImage {
    /// The field of one of its properties, or the list when it was assumed.
    #[must_use]
    pub fn field(&self, property: ImageField) -> Field {
        self.id.map_or(Field::List(List::Images), |id| Field::Image(id, property))
    }
}

/// A build argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its image's id and its own.
    pub id: (Id, Id),
    /// Its name.
    pub name: ConfigKey,
    /// Its value; `None` is the commit that is being built.
    pub value: Option<String>,
}

impl Border<'_> {
    pub(super) fn images(&mut self) -> Vec<BuiltImage> {
        if !self.uses_containers() {
            return Vec::new();
        }
        let mut taken: Vec<BuiltImage> = Vec::new();
        for image in &self.spec.images {
            let at = Field::Image(image.id, ImageField::Process);
            let mut process = self.take(at, ProcessType::parse(&image.process, true));
            if let Some(twice) = process.take_if(|it| taken.iter().any(|other| other.process == *it)) {
                self.refuse(at, format!("{twice} has an image already; a process type runs one image."));
            }
            if let Some(built) = self.image(image, process) {
                self.shared_args(&built, &taken);
                taken.push(built);
            }
        }
        if taken.is_empty() && self.spec.images.is_empty() {
            taken.extend(assumed_image());
        }
        taken
    }

    /// What is wrong is said all at once, so that putting one thing right brings nothing else to light.
    fn image(&mut self, image: &Image, process: Option<ProcessType>) -> Option<BuiltImage> {
        let at = |property| Field::Image(image.id, property);
        let dockerfile = if image.dockerfile.is_empty() { "Dockerfile" } else { &image.dockerfile };
        let dockerfile = self.take(at(ImageField::Dockerfile), RepoPath::parse(dockerfile));
        let path = dockerfile.as_ref().map_or("", RepoPath::as_str);
        let beside = path.rsplit_once('/').map_or(".", |(directory, _)| directory).to_owned();
        let beside = beside.as_str();
        let context = if image.context.is_empty() { beside } else { &image.context };
        let context = self.take(at(ImageField::Context), RepoPath::parse(context));
        if self.uses(Method::HerokuYml) {
            let elsewhere = context.as_ref().is_some_and(|it| it.as_str().trim_end_matches('/') != beside);
            if elsewhere && dockerfile.is_some() {
                let field = at(ImageField::Context);
                self.refuse_with(field, format!("With heroku.yml the build context is always the Dockerfile's directory, here {beside:?}; move the Dockerfile, or build in GitHub Actions."), format!("Use {beside}"), Edit::Text(field, beside.to_owned()));
            }
            if !image.target.is_empty() {
                self.refuse(at(ImageField::Target), "heroku.yml builds the last stage and cannot name another; move the stage to the end, or build in GitHub Actions.");
            }
        }
        let target = Some(image.target.clone()).filter(|target| !target.is_empty());
        let named = |it: &str| it.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c));
        let unnamed = target.as_deref().is_some_and(|it| !named(it));
        if unnamed {
            self.refuse(
                at(ImageField::Target),
                "The name of a stage has letters, digits, dots, hyphens and underscores.",
            );
        }
        let command = self.take_some(at(ImageField::Command), &image.command, |it| CommandLine::parse(it, false));
        let build_args = self.build_args(image);
        if unnamed {
            return None;
        }
        let (process, dockerfile, context) = (process?, dockerfile?, context?);
        Some(BuiltImage { id: Some(image.id), process, dockerfile, context, target, command, build_args })
    }

    /// heroku.yml gives every image the same build arguments.
    fn shared_args(&mut self, image: &BuiltImage, others: &[BuiltImage]) {
        if !self.uses(Method::HerokuYml) {
            return;
        }
        for arg in &image.build_args {
            let same_name = |other: &&Argument| other.name == arg.name;
            let other = others.iter().flat_map(|image| &image.build_args).find(same_name);
            if other.is_some_and(|other| other.value != arg.value) {
                let at = Field::BuildArg(arg.id.0, arg.id.1, Half::Value);
                self.refuse(at, format!("heroku.yml gives every image the same build arguments, and another image has another {}; use two names.", arg.name));
            }
        }
    }

    fn build_args(&mut self, image: &Image) -> Vec<Argument> {
        let mut taken: Vec<Argument> = Vec::new();
        for arg in &image.build_args {
            let at = Field::BuildArg(image.id, arg.id, Half::Name);
            let Some(name) = self.take(at, ConfigKey::parse(&arg.name)) else { continue };
            let key = name.as_str();
            if taken.iter().any(|other| other.name == name) {
                self.refuse(at, format!("{key} is given twice."));
            } else if keys::BY_DYNOS.is(key) || keys::BY_RUNNERS.begins(key) {
                self.refuse(at, format!("{key} would steer the machine that builds; choose another name."));
            } else if arg.value.contains('\0') {
                self.refuse(Field::BuildArg(image.id, arg.id, Half::Value), NUL);
            } else {
                let value = Some(arg.value.clone()).filter(|value| value != "{commit}");
                if value.is_none() && self.uses(Method::HerokuYml) {
                    self.say(Severity::Advice, Field::BuildArg(image.id, arg.id, Half::Value), format!("Heroku's own build does not tell the Dockerfile its commit, so heroku.yml leaves {key} out and the Dockerfile's default holds."));
                }
                taken.push(Argument { id: (image.id, arg.id), name, value });
            }
        }
        taken
    }
}

/// What a container build is taken to be when nothing is said: one `Dockerfile` at the top, for `web`.
fn assumed_image() -> Option<BuiltImage> {
    Some(BuiltImage {
        id: None,
        process: ProcessType::parse("web", true).ok()?,
        dockerfile: RepoPath::parse("Dockerfile").ok()?,
        context: RepoPath::parse(".").ok()?,
        target: None,
        command: None,
        build_args: Vec::new(),
    })
}
