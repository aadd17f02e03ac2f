//! The border: a [`Spec`] parsed into what can be carried.
//!
//! Whatever Heroku, GitHub or a shell cannot take is left out here, with a finding that names the field, so that no
//! writer of a file can write it.

use super::field::{
    AddonField, AppField, ConfigField, EnvironmentField, Field, Half, IgnoreField, ImageField, ProcessField,
    ReleaseField,
};
use super::name::{
    AppName, BranchName, BuildpackName, CommandLine, ConfigKey, EnvironmentName, Pattern, ProcessType, RepoPath, Slug,
    Unfit, UrlPath, WebAddress,
};
use super::{
    App, Deploys, Edit, Environment, Finding, Fix, Id, Image, List, Method, Need, Runs, Severity, Spec, Value,
};
use crate::facts::{dynos, limits, stacks};

/// A deployment in which nothing invalid is left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deployment {
    /// What the app is; texts that cannot be used are empty.
    pub app: App,
    /// The path that answers when the app is well.
    pub health_path: String,
    /// The methods of its environments, each once, in the order of [`Method::ALL`].
    pub methods: Vec<Method>,
    /// The stack for buildpacks; never empty.
    pub stack: String,
    /// Buildpacks in order.
    pub buildpacks: Vec<(Id, BuildpackName)>,
    /// Images to build, in order. With a container method there is at least one.
    pub images: Vec<BuiltImage>,
    /// Process types in order.
    pub processes: Vec<RunProcess>,
    /// The command of the release phase, when it has one.
    pub release: Option<CommandLine>,
    /// Add-ons in order.
    pub addons: Vec<Service>,
    /// Config vars as every environment without its own value has them.
    pub config: Vec<Setting>,
    /// Environments in order.
    pub environments: Vec<Target>,
    /// What to leave out of the slug.
    pub ignore: Vec<(Id, Pattern, String)>,
}

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

/// A process type that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunProcess {
    /// Its id in the spec.
    pub id: Id,
    /// Its name.
    pub kind: ProcessType,
    /// Its command, when it has one.
    pub command: Option<CommandLine>,
    /// How many dynos run it, when that was said.
    pub quantity: Option<u32>,
    /// The size of its dynos, when that was said.
    pub size: Option<&'static str>,
}

/// An add-on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id in the spec.
    pub id: Id,
    /// The service.
    pub service: Slug,
    /// The plan; `None` is the service's default.
    pub plan: Option<Slug>,
    /// The attachment's name.
    pub attachment: Option<ConfigKey>,
    /// Options with their ids.
    pub options: Vec<(Id, String, String)>,
}

/// A config var as one app gets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The config var's id in the spec.
    pub id: Id,
    /// The field that holds the value: the config var's own, or an override.
    pub field: Field,
    /// The key.
    pub key: ConfigKey,
    /// How much it is needed.
    pub need: Need,
    /// What it is for.
    pub note: String,
    /// The value.
    pub value: Given,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is written here.
    Text(Vec<TextPart>),
    /// A secret is made.
    Generated,
    /// Somebody is asked.
    Asked,
    /// An add-on sets it.
    Addon,
    /// Something else sets it.
    Elsewhere,
}

/// A part of a text value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// Text.
    Text(String),
    /// The name of the app on Heroku.
    App,
    /// The address of the app, without a slash at its end, as Heroku says it.
    AppUrl,
}

/// One environment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Its id in the spec.
    pub id: Id,
    /// Its name.
    pub name: EnvironmentName,
    /// Its Heroku app.
    pub app: AppName,
    /// Its branch, when it has one.
    pub branch: Option<BranchName>,
    /// What starts a deploy.
    pub deploys: Deploys,
    /// How it is built.
    pub method: Method,
    /// Whether it is only kept for the record.
    pub legacy: bool,
    /// Its config vars.
    pub config: Vec<Setting>,
}

impl Deployment {
    /// Whether some environment uses the method.
    #[must_use]
    pub fn uses(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }

    /// The environments that the workflow deploys with one of the methods.
    #[must_use]
    pub fn by_actions(&self, methods: &[Method]) -> Vec<&Target> {
        self.environments.iter().filter(|it| it.deploys.by_actions() && methods.contains(&it.method)).collect()
    }

    /// The image that process types without their own run: the one of `web`, or the first.
    #[must_use]
    pub fn main_image(&self) -> Option<&BuiltImage> {
        self.images.iter().find(|image| image.process.as_str() == "web").or_else(|| self.images.first())
    }

    /// Whether a process type has an image of its own.
    #[must_use]
    pub fn has_image(&self, process: &str) -> bool {
        self.images.iter().any(|image| image.process.as_str() == process)
    }
}

/// Parses a spec. What cannot be carried is left out, and a finding says what and why.
#[must_use]
pub fn resolve(spec: &Spec) -> (Deployment, Vec<Finding>) {
    let mut border = Border { spec, methods: methods(spec), findings: Vec::new() };
    let app = border.app();
    let images = border.images();
    let processes = border.processes(&images);
    let config = border.config(None);
    let deployment = Deployment {
        health_path: if app.health_path.is_empty() { "/".to_owned() } else { app.health_path.clone() },
        app,
        stack: border.stack(),
        buildpacks: border.buildpacks(),
        release: border.release(),
        addons: border.addons(),
        environments: border.environments(),
        ignore: border.ignore(),
        methods: border.methods,
        images,
        processes,
        config,
    };
    (deployment, border.findings)
}

fn methods(spec: &Spec) -> Vec<Method> {
    let used = |method| spec.environments.iter().any(|it| it.method.unwrap_or(spec.method) == method);
    Method::ALL.into_iter().filter(|it| used(*it) || (spec.environments.is_empty() && spec.method == *it)).collect()
}

/// Names that would steer the runner if a build argument put them into its environment.
const STEERING: [&str; 7] = ["GITHUB_", "RUNNER_", "ACTIONS_", "INPUT_", "DOCKER_", "BUILDX_", "BUILDKIT_"];

/// Keys that every dyno sets for itself, or that would break it (devcenter `config-vars`; the Node.js buildpack's
/// list of variables that it does not take over).
const RESERVED: [&str; 7] = ["PORT", "DYNO", "PATH", "HOME", "LANG", "LD_PRELOAD", "GIT_DIR"];

struct Border<'a> {
    spec: &'a Spec,
    methods: Vec<Method>,
    findings: Vec<Finding>,
}

impl Border<'_> {
    fn uses(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }

    fn uses_containers(&self) -> bool {
        self.methods.iter().any(|method| method.is_container())
    }

    fn say(&mut self, severity: Severity, at: Field, message: impl Into<String>) {
        self.findings.push(Finding { rule: "validity", severity, at, message: message.into(), fix: None });
    }

    fn refuse(&mut self, at: Field, message: impl Into<String>) {
        self.say(Severity::Error, at, message);
    }

    /// Takes what was parsed, or leaves it out and says why.
    fn take<T>(&mut self, at: Field, parsed: Result<T, Unfit>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(Unfit { message, suggestion }) => {
                let fix = suggestion.map(|text| Fix { label: format!("Use {text}"), edit: Edit::Text(at, text) });
                self.findings.push(Finding { rule: "validity", severity: Severity::Error, at, message, fix });
                None
            }
        }
    }

    /// Takes what was parsed; an empty text is nothing.
    fn take_some<T>(&mut self, at: Field, text: &str, parse: impl Fn(&str) -> Result<T, Unfit>) -> Option<T> {
        if text.is_empty() { None } else { self.take(at, parse(text)) }
    }

    fn app(&mut self) -> App {
        let mut app = self.spec.app.clone();
        if app.name.chars().count() > limits::TEMPLATE_NAME.most {
            self.refuse(
                Field::App(AppField::Name),
                format!("The name in app.json has at most {} characters.", limits::TEMPLATE_NAME.most),
            );
            app.name.clear();
        }
        for (text, field) in [
            (&mut app.repository, AppField::Repository),
            (&mut app.website, AppField::Website),
            (&mut app.logo, AppField::Logo),
        ] {
            if self.take_some(Field::App(field), text, WebAddress::parse).is_none() {
                text.clear();
            }
        }
        let health = Field::App(AppField::HealthPath);
        if self.take_some(health, &app.health_path, UrlPath::parse).is_none() {
            app.health_path.clear();
        }
        app.keywords.retain(|word| !word.trim().is_empty());
        app
    }

    fn stack(&mut self) -> String {
        let name = self.spec.stack.as_str();
        if name.is_empty() || !self.uses(Method::Buildpacks) {
            return stacks::DEFAULT.to_owned();
        }
        match stacks::find(name) {
            Some(stack) if stack.builds => return name.to_owned(),
            Some(stack) => self.refuse(Field::Stack, format!("{name} cannot be built on: {}.", stack.status)),
            None => {
                let names: Vec<_> = stacks::STACKS.iter().filter(|it| it.builds).map(|it| it.name).collect();
                self.refuse(
                    Field::Stack,
                    format!("{name:?} is no stack for buildpacks; choose one of {}.", names.join(", ")),
                );
            }
        }
        stacks::DEFAULT.to_owned()
    }

    fn buildpacks(&mut self) -> Vec<(Id, BuildpackName)> {
        let mut taken: Vec<(Id, BuildpackName)> = Vec::new();
        for buildpack in &self.spec.buildpacks {
            let at = Field::Buildpack(buildpack.id);
            let Some(name) = self.take(at, BuildpackName::parse(&buildpack.source)) else { continue };
            if taken.iter().any(|(_, other)| *other == name) {
                self.refuse(at, format!("{name} is in the list twice; Heroku takes each buildpack once."));
            } else {
                taken.push((buildpack.id, name));
            }
        }
        taken
    }

    fn images(&mut self) -> Vec<BuiltImage> {
        if !self.uses_containers() {
            return Vec::new();
        }
        let mut taken: Vec<BuiltImage> = Vec::new();
        for image in &self.spec.images {
            let at = Field::Image(image.id, ImageField::Process);
            let Some(process) = self.take(at, ProcessType::parse(&image.process, true)) else { continue };
            if taken.iter().any(|other| other.process == process) {
                self.refuse(at, format!("{process} has an image already; a process type runs one image."));
                continue;
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

    fn image(&mut self, image: &Image, process: ProcessType) -> Option<BuiltImage> {
        let at = |property| Field::Image(image.id, property);
        let dockerfile = if image.dockerfile.is_empty() { "Dockerfile" } else { &image.dockerfile };
        let dockerfile = self.take(at(ImageField::Dockerfile), RepoPath::parse(dockerfile))?;
        let beside = dockerfile.as_str().rsplit_once('/').map_or(".", |(directory, _)| directory);
        let context = if image.context.is_empty() { beside } else { &image.context };
        let context = self.take(at(ImageField::Context), RepoPath::parse(context))?;
        if self.uses(Method::HerokuYml) {
            if context.as_str().trim_end_matches('/') != beside {
                self.refuse(at(ImageField::Context), format!("With heroku.yml the build context is always the Dockerfile's directory, here {beside:?}; move the Dockerfile, or build in GitHub Actions."));
            }
            if !image.target.is_empty() {
                self.refuse(at(ImageField::Target), "heroku.yml builds the last stage and cannot name another; move the stage to the end, or build in GitHub Actions.");
            }
        }
        let target = Some(image.target.clone()).filter(|target| !target.is_empty());
        if target.as_deref().is_some_and(|it| !it.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))) {
            self.refuse(
                at(ImageField::Target),
                "The name of a stage has letters, digits, dots, hyphens and underscores.",
            );
            return None;
        }
        let command = self.take_some(at(ImageField::Command), &image.command, |it| CommandLine::parse(it, false));
        Some(BuiltImage {
            id: Some(image.id),
            process,
            dockerfile,
            context,
            target,
            command,
            build_args: self.build_args(image),
        })
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
            } else if RESERVED.contains(&key) || STEERING.iter().any(|prefix| key.starts_with(prefix)) {
                self.refuse(at, format!("{key} would steer the machine that builds; choose another name."));
            } else if arg.value.contains('\0') {
                self.refuse(Field::BuildArg(image.id, arg.id, Half::Value), NUL);
            } else {
                let value = Some(arg.value.clone()).filter(|value| value != "{commit}");
                if value.is_none() && self.uses(Method::HerokuYml) {
                    self.say(Severity::Warning, Field::BuildArg(image.id, arg.id, Half::Value), format!("Heroku's own build does not tell the Dockerfile its commit, so heroku.yml leaves {key} out and the Dockerfile's default holds."));
                }
                taken.push(Argument { id: (image.id, arg.id), name, value });
            }
        }
        taken
    }

    fn processes(&mut self, images: &[BuiltImage]) -> Vec<RunProcess> {
        let container = self.uses_containers();
        let mut taken: Vec<RunProcess> = Vec::new();
        for process in &self.spec.processes {
            let at = |property| Field::Process(process.id, property);
            let kind = self.take(at(ProcessField::Kind), ProcessType::parse(&process.kind, container));
            let command = self.process_command(at(ProcessField::Command), &process.command, &process.kind, images);
            let size = self.size(at(ProcessField::Size), &process.size);
            let (Some(kind), Some(command)) = (kind, command) else { continue };
            if kind.as_str() == "release" {
                self.refuse(
                    at(ProcessField::Kind),
                    "release is the release phase, not a process that keeps running; give its command under Release.",
                );
            } else if taken.iter().any(|other| other.kind == kind) {
                self.refuse(
                    at(ProcessField::Kind),
                    format!("There are two process types {kind}; one name runs one command."),
                );
            } else {
                taken.push(RunProcess { id: process.id, kind, command, quantity: process.quantity, size });
            }
        }
        taken
    }

    /// The command of a process type: `None` when it has none but needs one, `Some(None)` when its image has one.
    fn process_command(
        &mut self,
        at: Field,
        text: &str,
        kind: &str,
        images: &[BuiltImage],
    ) -> Option<Option<CommandLine>> {
        let own_image = images.iter().any(|image| image.process.as_str() == kind);
        let in_procfile = self.uses(Method::Buildpacks);
        if text.is_empty() && !in_procfile && own_image {
            return Some(None);
        }
        if text.is_empty() && !in_procfile {
            self.refuse(at, "Give the command, or an image of its own.");
            return None;
        }
        self.take(at, CommandLine::parse(text, in_procfile)).map(Some)
    }

    fn size(&mut self, at: Field, text: &str) -> Option<&'static str> {
        if text.is_empty() {
            return None;
        }
        let size = dynos::find(&text.to_lowercase());
        if size.is_none() {
            self.refuse(at, format!("{text:?} is not a dyno size that is known here, such as basic or standard-1x."));
        }
        size.map(|size| size.name)
    }

    fn release(&mut self) -> Option<CommandLine> {
        let release = &self.spec.release;
        if release.runs != Runs::ReleasePhase || release.command.is_empty() {
            return None;
        }
        let procfile = self.uses(Method::Buildpacks);
        self.take(Field::Release(ReleaseField::Command), CommandLine::parse(&release.command, procfile))
    }

    fn addons(&mut self) -> Vec<Service> {
        let mut taken: Vec<Service> = Vec::new();
        for addon in &self.spec.addons {
            let at = |property| Field::Addon(addon.id, property);
            let service = self.take(at(AddonField::Service), Slug::parse(&addon.service));
            let plan = self.take_some(at(AddonField::Plan), &addon.plan, Slug::parse);
            let attachment = self.take_some(at(AddonField::Attachment), &addon.attachment, ConfigKey::parse);
            let Some(service) = service else { continue };
            if (plan.is_none() && !addon.plan.is_empty()) || (attachment.is_none() && !addon.attachment.is_empty()) {
                continue;
            }
            if attachment.is_some() && taken.iter().any(|other| other.attachment == attachment) {
                self.refuse(at(AddonField::Attachment), "Another add-on is attached under this name.");
                continue;
            }
            let mut options: Vec<(Id, String, String)> = Vec::new();
            for option in &addon.options {
                let at = Field::AddonOption(addon.id, option.id, Half::Name);
                if option.name.is_empty() {
                    self.refuse(at, "Name the option.");
                } else if options.iter().any(|(_, name, _)| *name == option.name) {
                    self.refuse(at, "The option is given twice.");
                } else {
                    options.push((option.id, option.name.clone(), option.value.clone()));
                }
            }
            taken.push(Service { id: addon.id, service, plan, attachment, options });
        }
        taken
    }

    /// The config vars of one environment, or of all that have no value of their own.
    fn config(&mut self, environment: Option<Id>) -> Vec<Setting> {
        let mut taken: Vec<Setting> = Vec::new();
        for var in &self.spec.config {
            let own = |id| var.overrides.iter().find(|one| one.environment == id);
            let overridden = environment.and_then(|id| own(id).map(|one| (Field::Override(var.id, id), &one.value)));
            let (field, value) = overridden.unwrap_or((Field::Config(var.id, ConfigField::Value), &var.value));
            // What is wrong with the config var itself is said once, when no environment is asked for.
            let once = environment.is_none();
            let at = Field::Config(var.id, ConfigField::Key);
            let key = match ConfigKey::parse(&var.key) {
                Ok(key) => key,
                Err(unfit) => {
                    if once {
                        self.take::<ConfigKey>(at, Err(unfit));
                    }
                    continue;
                }
            };
            if let Some(why) = self.key_trouble(&key, &taken, &var.value) {
                if once {
                    self.refuse(at, why);
                }
                continue;
            }
            let value = match value {
                Value::Text(text) | Value::Verbatim(text) if text.contains('\0') => {
                    if once || overridden.is_some() {
                        self.refuse(field, NUL);
                    }
                    continue;
                }
                Value::Text(text) => Given::Text(parts(text)),
                Value::Verbatim(text) => Given::Text(vec![TextPart::Text(text.clone())]),
                Value::Generated => Given::Generated,
                Value::Asked => Given::Asked,
                Value::Addon => Given::Addon,
                Value::Elsewhere => Given::Elsewhere,
            };
            if once {
                for lost in
                    var.overrides.iter().filter(|one| !self.spec.environments.iter().any(|it| it.id == one.environment))
                {
                    self.refuse(
                        Field::Config(var.id, ConfigField::Value),
                        format!(
                            "It has a value for environment {}, and there is no environment with this id.",
                            lost.environment.0
                        ),
                    );
                }
            }
            taken.push(Setting { id: var.id, field, key, need: var.need, note: var.note.clone(), value });
        }
        self.config_size(&taken, environment);
        taken
    }

    fn key_trouble(&self, key: &ConfigKey, taken: &[Setting], value: &Value) -> Option<String> {
        if taken.iter().any(|other| other.key == *key) {
            return Some(format!("{key} is in the list twice; an app has one value for a key."));
        }
        if RESERVED.contains(&key.as_str()) {
            return Some(format!("Every dyno has its own {key}; a config var of this name would break it."));
        }
        let reserved = key.as_str().starts_with("HEROKU_") || key.as_str().starts_with("__");
        if reserved && !matches!(value, Value::Addon | Value::Elsewhere) {
            return Some(format!(
                "{key} begins with HEROKU_ or __, which Heroku keeps for itself; choose another key, or say that an add-on sets it."
            ));
        }
        None
    }

    fn config_size(&mut self, settings: &[Setting], environment: Option<Id>) {
        let size: usize = settings.iter().map(|it| it.key.as_str().len() + it.value.known_bytes()).sum();
        if size <= limits::CONFIG_BYTES.most {
            return;
        }
        let at = environment.map_or(Field::List(List::Config), |id| Field::Environment(id, EnvironmentField::Name));
        if environment.is_none() || settings.iter().any(|it| matches!(it.field, Field::Override(..))) {
            self.refuse(
                at,
                format!(
                    "The config vars come to {size} bytes; Heroku takes at most {} for an app.",
                    limits::CONFIG_BYTES.most
                ),
            );
        }
    }

    fn environments(&mut self) -> Vec<Target> {
        if self.spec.environments.is_empty() {
            self.say(
                Severity::Warning,
                Field::List(List::Environments),
                "Add an environment: a Heroku app and what is deployed to it.",
            );
        }
        let mut taken: Vec<Target> = Vec::new();
        for environment in &self.spec.environments {
            let at = |property| Field::Environment(environment.id, property);
            let name = self.take(at(EnvironmentField::Name), EnvironmentName::parse(&environment.name));
            let app = self.take(at(EnvironmentField::App), AppName::parse(&environment.app));
            let branch = self.branch(environment);
            let config = self.config(Some(environment.id));
            let (Some(name), Some(app), Some(branch)) = (name, app, branch) else { continue };
            // GitHub compares the names of environments without regard to case.
            let lower = name.as_str().to_lowercase();
            if taken.iter().any(|other| other.name.as_str().to_lowercase() == lower) {
                self.refuse(
                    at(EnvironmentField::Name),
                    "Another environment has this name, and GitHub does not tell upper from lower case.",
                );
                continue;
            }
            taken.push(Target {
                id: environment.id,
                name,
                app,
                branch,
                deploys: environment.deploys,
                method: environment.method.unwrap_or(self.spec.method),
                legacy: environment.legacy,
                config,
            });
        }
        taken
    }

    /// The branch: `None` when it has none but needs one, `Some(None)` when it needs none.
    fn branch(&mut self, environment: &Environment) -> Option<Option<BranchName>> {
        if environment.branch.is_empty() && environment.deploys != Deploys::ActionsOnPush {
            return Some(None);
        }
        let at = Field::Environment(environment.id, EnvironmentField::Branch);
        self.take(at, BranchName::parse(&environment.branch)).map(Some)
    }

    fn ignore(&mut self) -> Vec<(Id, Pattern, String)> {
        if !self.uses(Method::Buildpacks) {
            return Vec::new();
        }
        let mut taken = Vec::new();
        for one in &self.spec.ignore {
            let at = Field::Ignore(one.id, IgnoreField::Pattern);
            if let Some(pattern) = self.take(at, Pattern::parse(&one.pattern)) {
                taken.push((one.id, pattern, one.note.clone()));
            }
        }
        taken
    }
}

const NUL: &str = "The value has a NUL character in it, which no config var and no argument can carry.";

impl Given {
    /// The bytes that are known before the value is.
    fn known_bytes(&self) -> usize {
        match self {
            Self::Text(parts) => parts
                .iter()
                .map(|part| match part {
                    TextPart::Text(text) => text.len(),
                    TextPart::App | TextPart::AppUrl => 0,
                })
                .sum(),
            // 32 bytes in hexadecimal.
            Self::Generated => 64,
            Self::Asked | Self::Addon | Self::Elsewhere => 0,
        }
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

/// Splits a text at its placeholders.
fn parts(text: &str) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((at, part, length)) = placeholder(rest) {
        if at > 0 {
            parts.push(TextPart::Text(rest[..at].to_owned()));
        }
        parts.push(part);
        rest = &rest[at + length..];
    }
    if !rest.is_empty() {
        parts.push(TextPart::Text(rest.to_owned()));
    }
    parts
}

fn placeholder(text: &str) -> Option<(usize, TextPart, usize)> {
    let app = text.find("{app}").map(|at| (at, TextPart::App, "{app}".len()));
    let url = text.find("{app_url}").map(|at| (at, TextPart::AppUrl, "{app_url}".len()));
    app.into_iter().chain(url).min_by_key(|(at, ..)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::read;

    fn resolved(json: &str) -> (Deployment, Vec<String>) {
        let spec = read(json).expect("a spec");
        let (deployment, findings) = resolve(&spec);
        let said =
            findings.iter().map(|it| format!("{} {}: {}", it.severity.label(), it.at.key(), it.message)).collect();
        (deployment, said)
    }

    #[test]
    fn an_empty_spec_asks_for_an_environment() {
        let (deployment, said) = resolved(r#"{"version":1}"#);
        assert_eq!(said, ["Warning list-environments: Add an environment: a Heroku app and what is deployed to it."]);
        assert_eq!(deployment.methods, [Method::ContainerRegistry]);
        assert_eq!(deployment.images.len(), 1);
    }

    #[test]
    fn a_text_is_split_at_its_placeholders() {
        assert_eq!(parts(""), []);
        assert_eq!(
            parts("{app}{{app_url}}{App}"),
            [TextPart::App, TextPart::Text("{".into()), TextPart::AppUrl, TextPart::Text("}{App}".into())]
        );
    }

    #[test]
    fn what_cannot_be_carried_is_left_out_and_named() {
        let (deployment, said) = resolved(
            r#"{"version":1,"method":"buildpacks","environments":[
                {"name":"a","app":"Bad App","branch":"x"},
                {"name":"b","app":"good-app","branch":"x..y"},
                {"name":"c","app":"good-app","branch":"x","deploys":"manual"},
                {"name":"C","app":"good-app","deploys":"manual"}],
              "config":[{"key":"1X","value":{"text":"v"}},{"key":"OK","value":{"text":"a\u0000b"}},{"key":"PORT"},{"key":"TWICE"},{"key":"TWICE"}],
              "processes":[{"type":"web","command":"a\nb"},{"type":"release","command":"x"}]}"#,
        );
        assert_eq!(deployment.environments.len(), 1);
        assert_eq!(deployment.processes, []);
        let keys: Vec<_> = deployment.config.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(keys, ["TWICE"]);
        let fields: Vec<_> = said.iter().map(|it| it.split(": ").next().unwrap_or_default()).collect();
        assert_eq!(
            fields,
            [
                "Error process-1-command",
                "Error process-2-type",
                "Error config-1-key",
                "Error config-2-value",
                "Error config-3-key",
                "Error config-5-key",
                "Error environment-1-app",
                "Error environment-2-branch",
                "Error environment-4-name",
            ]
        );
    }

    #[test]
    fn an_override_takes_the_place_of_the_value_in_its_environment() {
        let (deployment, said) = resolved(
            r#"{"version":1,"environments":[{"id":3,"name":"a","app":"app-a","branch":"x"},{"id":5,"name":"b","app":"app-b","branch":"y"}],
              "config":[{"key":"K","value":{"text":"all"},"overrides":[{"environment":5,"value":"asked"},{"environment":9,"value":"asked"}]}]}"#,
        );
        assert_eq!(deployment.environments[0].config[0].value, Given::Text(vec![TextPart::Text("all".into())]));
        assert_eq!(deployment.environments[1].config[0].value, Given::Asked);
        assert_eq!(
            said,
            ["Error config-1-value: It has a value for environment 9, and there is no environment with this id."]
        );
    }

    #[test]
    fn heroku_yml_says_what_it_cannot_do() {
        let (_, said) = resolved(
            r#"{"version":1,"method":"heroku-yml","images":[{"process":"web","dockerfile":"back end/Dockerfile","context":".","target":"x","build_args":[{"name":"A","value":"{commit}"}]}]}"#,
        );
        let fields: Vec<_> = said.iter().map(|it| it.split(": ").next().unwrap_or_default()).collect();
        assert_eq!(
            fields,
            [
                "Error image-1-context",
                "Error image-1-target",
                "Warning image-1-arg-1-value",
                "Warning list-environments"
            ]
        );
    }
}
