//! Environments.

use std::collections::BTreeSet;

use super::border::{Border, LeftOut};
use super::config::{Keyed, Setting};
use crate::facts::regions;
use crate::spec::field::EnvironmentField;
use crate::spec::name::{AppName, BranchName, EnvironmentName, SpaceName, TeamName};
use crate::spec::{Deploys, Edit, Environment, Field, Id, List, Method, Severity, Stage};

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
    /// Its stage in the pipeline.
    pub stage: Option<Stage>,
    /// Its region, when that was said.
    pub region: Option<&'static str>,
    /// The Private Space that it lives in.
    pub space: Option<SpaceName>,
    /// The team that owns it.
    pub team: Option<TeamName>,
    /// Notes for people.
    pub notes: String,
    /// Whether it is only kept for the record.
    pub legacy: bool,
    /// Its config vars.
    pub config: Vec<Setting>,
}

impl Border<'_> {
    pub(super) fn environments(&mut self, keys: &[Keyed<'_>]) -> Vec<Target> {
        if self.spec.environments.is_empty() {
            self.say(
                Severity::Warning,
                Field::List(List::Environments),
                "Add an environment: a Heroku app and what is deployed to it.",
            );
        }
        let mut taken: Vec<Target> = Vec::new();
        let mut names = BTreeSet::new();
        for environment in &self.spec.environments {
            let at = |property| Field::Environment(environment.id, property);
            let name = self.take(at(EnvironmentField::Name), EnvironmentName::parse(&environment.name));
            let app = self.take(at(EnvironmentField::App), AppName::parse(&environment.app));
            let branch = self.branch(environment);
            let (region, space) = self.place(environment);
            let team = self.take_some(at(EnvironmentField::Team), &environment.team, TeamName::parse);
            let config = self.config(keys, Some(environment.id));
            let (Some(name), Some(app), Ok(branch)) = (name, app, branch) else { continue };
            // GitHub compares the names of environments without regard to case.
            if !names.insert(name.as_str().to_lowercase()) {
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
                stage: environment.stage,
                region,
                space,
                team,
                notes: environment.notes.clone(),
                legacy: environment.legacy,
                config,
            });
        }
        taken
    }

    /// The region or the Private Space: a space has a region of its own.
    fn place(&mut self, environment: &Environment) -> (Option<&'static str>, Option<SpaceName>) {
        let at = |property| Field::Environment(environment.id, property);
        let space = self.take_some(at(EnvironmentField::Space), &environment.space, SpaceName::parse);
        let wanted = environment.region.as_str();
        if wanted.is_empty() {
            return (None, space);
        }
        if !environment.space.is_empty() {
            let region = at(EnvironmentField::Region);
            self.refuse_with(
                region,
                "A Private Space has a region of its own: leave the region empty.",
                "Leave the region empty",
                Edit::Text(region, String::new()),
            );
            return (None, space);
        }
        let region = regions::REGIONS.iter().find(|it| it.name == wanted).map(|it| it.name);
        if region.is_none() {
            let names: Vec<_> = regions::REGIONS.iter().map(|it| it.name).collect();
            self.refuse(
                at(EnvironmentField::Region),
                format!("{wanted:?} is no region of the Common Runtime; choose one of {}.", names.join(", ")),
            );
        }
        (region, None)
    }

    /// The branch; none when there is none and none is needed.
    fn branch(&mut self, environment: &Environment) -> Result<Option<BranchName>, LeftOut> {
        if environment.branch.is_empty() && environment.deploys != Deploys::ActionsOnPush {
            return Ok(None);
        }
        let at = Field::Environment(environment.id, EnvironmentField::Branch);
        self.take(at, BranchName::parse(&environment.branch)).map(Some).ok_or(LeftOut)
    }
}
