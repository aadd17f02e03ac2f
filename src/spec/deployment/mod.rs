//! The border: a [`Spec`] parsed into what can be carried.
//!
//! Whatever Heroku, GitHub or a shell cannot take is left out here, with a finding that names the field, so that no
//! writer of a file can write it.

mod addons;
mod app;
mod border;
mod check;
mod config;
mod environments;
mod images;
mod pipeline;
mod processes;

pub use addons::Service;
pub use check::Checker;
pub use config::{Given, Setting, TextPart};
pub use environments::Target;
pub use images::{Argument, BuiltImage};
pub use pipeline::Joined;
pub use processes::RunProcess;

use super::name::{BuildpackName, CommandLine, Pattern, Slug};
use super::{App, Dismissal, Finding, Id, Method, OptionalPackage, Runs, Spec, Stage};
use border::Border;

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
    /// The release command, wherever it runs.
    pub release_command: Option<CommandLine>,
    /// Where the release command runs.
    pub runs: Runs,
    /// Add-ons in order.
    pub addons: Vec<Service>,
    /// Config vars as every environment without its own value has them.
    pub config: Vec<Setting>,
    /// Environments in order.
    pub environments: Vec<Target>,
    /// The pipeline that joins the environments.
    pub pipeline: Option<Joined>,
    /// What the workflow checks the files with before it deploys.
    pub check: Option<Checker>,
    /// App features that are switched on.
    pub features: Vec<Slug>,
    /// Packages that are installed only when a feature needs them; each has a name.
    pub packages: Vec<OptionalPackage>,
    /// Advice that is not followed, each with its reason; the field is named as people do.
    pub dismissed: Vec<Dismissal>,
    /// What to leave out of the slug and of the images.
    pub ignore: Vec<(Id, Pattern, String)>,
}

impl Deployment {
    /// Whether some environment uses the method.
    #[must_use]
    pub fn uses(&self, method: Method) -> bool {
        self.methods.contains(&method)
    }

    /// The environment whose app stands in examples: production, or else the first that is in use, or the first.
    #[must_use]
    pub fn main_target(&self) -> Option<&Target> {
        let in_use = || self.environments.iter().filter(|target| !target.legacy);
        let production = in_use().find(|target| target.stage == Some(Stage::Production));
        production.or_else(|| in_use().next()).or_else(|| self.environments.first())
    }

    /// Whether something of the app receives HTTP.
    #[must_use]
    pub fn serves(&self) -> bool {
        let process = self.processes.iter().find(|process| process.kind.as_str() == "web");
        let runs = process.is_none_or(|process| process.quantity != Some(0));
        runs && (process.is_some() || self.has_image("web"))
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
    let keys = border.config_keys();
    let config = border.config(&keys, None);
    let (stack, buildpacks) = (border.stack(), border.buildpacks());
    let release_command = border.release_command();
    let deployment = Deployment {
        health_path: if app.health_path.is_empty() { "/".to_owned() } else { app.health_path.clone() },
        app,
        stack,
        buildpacks,
        release: release_command.clone().filter(|_| spec.release.runs == Runs::ReleasePhase),
        release_command,
        runs: spec.release.runs,
        addons: border.addons(),
        environments: border.environments(&keys),
        ignore: border.ignore(),
        pipeline: border.pipeline(),
        check: border.check(),
        features: border.features(),
        packages: spec.packages.iter().filter(|it| !it.package.trim().is_empty()).cloned().collect(),
        dismissed: spec.dismissed.iter().map(|it| named(spec, it)).collect(),
        methods: border.methods,
        images,
        processes,
        config,
    };
    (deployment, border.findings)
}

/// A dismissal that names its field as people do.
fn named(spec: &Spec, dismissal: &Dismissal) -> Dismissal {
    let at = spec.field(&dismissal.at).map_or_else(|| dismissal.at.clone(), |field| field.describe(spec));
    Dismissal { at, ..dismissal.clone() }
}

fn methods(spec: &Spec) -> Vec<Method> {
    let used = |method| spec.environments.iter().any(|it| it.method.unwrap_or(spec.method) == method);
    Method::ALL.into_iter().filter(|it| used(*it) || (spec.environments.is_empty() && spec.method == *it)).collect()
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
                "Error config-3-key",
                "Error config-5-key",
                "Error config-2-value",
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
                "Advice image-1-arg-1-value",
                "Warning list-environments"
            ]
        );
    }
}
