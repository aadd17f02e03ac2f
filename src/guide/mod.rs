//! Documentation: how one deploys to Heroku, with the person's own names in it.
//!
//! The rule of this room: a page is a Markdown file in `pages`, turned into data when the site is built (`compile`) and
//! filled from the spec when it is read ([`fill`]). What the generated guide says too is taken from it to the letter
//! ([`live`]), and a figure comes from the facts (`figures`), so that they cannot come apart. To add a page: its file,
//! and its line in [`PAGES`].

pub mod about;
pub mod chapter;
#[cfg(not(target_arch = "wasm32"))]
pub mod compile;
#[cfg(not(target_arch = "wasm32"))]
pub mod figures;
pub mod fill;
pub mod live;
pub mod numbers;
pub mod print;
pub mod slot;
#[cfg(test)]
mod tests;
pub mod text;
pub mod when;

use crate::artifacts::Output;
use crate::spec::deployment::Target;
use crate::spec::{Deployment, Finding, Id, Spec};

/// What a page is filled from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// What the person wants.
    pub spec: &'a Spec,
    /// The same, as far as it can be carried.
    pub deployment: &'a Deployment,
    /// The environment that is looked at; none, where there is none.
    pub target: Option<&'a Target>,
    /// The files.
    pub files: &'a Output,
    /// The advice.
    pub findings: &'a [Finding],
}

impl<'a> View<'a> {
    /// The view of an environment: the one of an id, else that of the examples.
    #[must_use]
    pub fn new(
        spec: &'a Spec,
        deployment: &'a Deployment,
        files: &'a Output,
        findings: &'a [Finding],
        chosen: Option<Id>,
    ) -> Self {
        let chosen = deployment.environments.iter().find(|it| Some(it.id) == chosen);
        Self { spec, deployment, target: chosen.or_else(|| deployment.main_target()), files, findings }
    }
}

/// The parts of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Which way to deploy.
    Choose,
    /// How a deploy goes.
    Deploy,
    /// What the generated files are.
    Files,
    /// What the code and the app need.
    Prepare,
    /// What there is to do while it runs.
    Run,
    /// What there is to look up.
    Know,
}

impl Part {
    /// Every part, in order.
    pub const ALL: [Self; 6] = [Self::Choose, Self::Deploy, Self::Files, Self::Prepare, Self::Run, Self::Know];

    /// The part in words.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Choose => "Choose a way",
            Self::Deploy => "Deploy",
            Self::Files => "The files",
            Self::Prepare => "Prepare the app",
            Self::Run => "Look after it",
            Self::Know => "Look it up",
        }
    }
}

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its id: the name of its file and the last part of its address.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// The part that it belongs to.
    pub part: Part,
}

/// Lists the pages, and where the site is built the Markdown of each.
macro_rules! pages {
    ($($part:ident: $($id:literal $title:literal,)+)+) => {
        /// Every page, in the order in which they are read.
        pub static PAGES: &[Page] = &[$($(Page { id: $id, title: $title, part: Part::$part },)+)+];

        /// The Markdown of every page, in the same order.
        #[cfg(not(target_arch = "wasm32"))]
        pub static MARKDOWN: &[&str] = &[$($(include_str!(concat!("pages/", $id, ".md")),)+)+];
    };
}

pages! {
    Choose:
        "deployment-options" "How to deploy, and how to choose",
        "container-registry" "Container Registry",
        "heroku-yml" "heroku.yml",
        "buildpacks" "Buildpacks",
        "heroku-build" "What “Heroku build” means",
        "moving-between-methods" "Moving between methods",
        "costs" "What it costs",
    Deploy:
        "deploy-timeline" "What happens on a deploy",
        "github-actions" "Automated deployment with GitHub Actions",
        "add-an-environment" "Add an environment",
        "pipelines-and-review-apps" "Pipelines, promotion, review apps",
        "release-phase" "The release phase, and migrations",
        "migrations-at-web-start" "Migrations at web start",
    Files:
        "procfile" "Procfile",
        "app-json" "app.json",
        "slugignore" ".slugignore",
        "dockerignore" ".dockerignore",
        "workflow-file" "The workflow file",
        "scripts" "The scripts",
        "deployment-document" "The deployment document",
    Prepare:
        "config-vars" "Config vars",
        "secrets" "Secrets",
        "cors-and-addresses" "Addresses and CORS",
        "optional-packages" "Optional packages and lazy imports",
        "lock-files" "Lock files",
        "frontend-and-backend" "Frontend and backend in one repository",
        "slug-size" "Slug size, and the size of images",
        "memory" "Memory",
    Run:
        "postgres" "Postgres",
        "backups" "Backups and restore",
        "redis" "Redis: Heroku Key-Value Store",
        "logs" "Logs, and how to read them",
        "rollback-and-incidents" "Rollback, and what to do at night",
        "stack-and-buildpacks" "Verify stack and buildpacks",
        "known-apps" "Known apps",
    Know:
        "histories" "Nine cases",
        "glossary" "Glossary",
}

/// The page of an id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Page> {
    PAGES.iter().find(|page| page.id == id)
}

/// The pages before and after one.
#[must_use]
pub fn around(id: &str) -> (Option<&'static Page>, Option<&'static Page>) {
    let Some(at) = PAGES.iter().position(|page| page.id == id) else { return (None, None) };
    (at.checked_sub(1).and_then(|it| PAGES.get(it)), PAGES.get(at + 1))
}
