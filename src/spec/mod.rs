//! What the person wants: plain structs, exactly as typed, with validity but no opinions.
//!
//! The rule of this room: a [`Spec`] holds every string as it was entered, half-filled or wrong. [`resolve`] parses
//! it at the border into a [`Deployment`], which can hold only what Heroku, GitHub and a shell can carry, and says in
//! [`Finding`]s what was left out and why. Nothing here panics, whatever the input.

mod addon;
mod app;
mod buildpack;
mod check;
mod config_var;
pub mod deployment;
mod dismissal;
pub mod edit;
mod environment;
pub mod field;
mod fields;
pub mod finding;
pub mod help;
pub mod history;
pub mod id;
mod ignore;
mod image;
pub mod meaning;
mod method;
pub mod name;
mod package;
mod pipeline;
pub mod place;
mod process;
mod read;
mod release;
#[cfg(feature = "schema")]
mod schema;

pub use addon::{Addon, AddonOption};
pub use app::App;
pub use buildpack::Buildpack;
pub use check::FileCheck;
pub use config_var::{ConfigVar, Need, Override, Value};
pub use deployment::{Deployment, resolve};
pub use dismissal::Dismissal;
pub use edit::{Edit, List};
pub use environment::{Deploys, Environment, Stage};
pub use field::Field;
pub use finding::{Finding, Fix, Severity};
pub use id::Id;
pub use ignore::IgnorePattern;
pub use image::{BuildArg, Image};
pub use method::Method;
pub use package::OptionalPackage;
pub use pipeline::Pipeline;
pub use process::Process;
pub use read::{ReadError, read};
pub use release::{Release, Runs};
#[cfg(feature = "schema")]
pub use schema::json_schema;

use serde::{Deserialize, Serialize};

/// The version of the JSON form that this crate writes.
pub const VERSION: u32 = 1;

/// One deployment, as a person describes it. Everything else in the house is computed from this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Spec {
    /// The version of the form; always [`VERSION`] in memory, older ones are lifted when read.
    pub version: u32,
    /// What the app is.
    pub app: App,
    /// How it gets to Heroku, unless an environment says otherwise.
    pub method: Method,
    /// The stack for builds with buildpacks, such as `heroku-24`; container methods always use `container`.
    pub stack: String,
    /// Buildpacks in the order in which they run; the last one supplies the default process types.
    pub buildpacks: Vec<Buildpack>,
    /// Docker images, one for each process type that has its own.
    pub images: Vec<Image>,
    /// Process types.
    pub processes: Vec<Process>,
    /// What runs before a new release takes over.
    pub release: Release,
    /// Add-ons.
    pub addons: Vec<Addon>,
    /// Config vars.
    pub config: Vec<ConfigVar>,
    /// Where it is deployed: one entry for each Heroku app.
    pub environments: Vec<Environment>,
    /// The Heroku pipeline that joins the environments, if any.
    pub pipeline: Pipeline,
    /// What the build does not need.
    pub ignore: Vec<IgnorePattern>,
    /// Packages that are installed only when a feature needs them.
    pub packages: Vec<OptionalPackage>,
    /// Whether the workflow checks the files before it deploys.
    pub check: FileCheck,
    /// Advice that is not followed, each with its reason.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dismissed: Vec<Dismissal>,
}

impl Default for Spec {
    fn default() -> Self {
        Self {
            version: VERSION,
            app: App::default(),
            method: Method::default(),
            stack: String::new(),
            buildpacks: Vec::new(),
            images: Vec::new(),
            processes: Vec::new(),
            release: Release::default(),
            addons: Vec::new(),
            config: Vec::new(),
            environments: Vec::new(),
            pipeline: Pipeline::default(),
            ignore: Vec::new(),
            packages: Vec::new(),
            check: FileCheck::default(),
            dismissed: Vec::new(),
        }
    }
}

impl Spec {
    /// The spec as JSON for people: indented, every key present, one newline at the end.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A tree of strings, numbers and lists cannot fail to serialise; an empty text would show if it did.
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
