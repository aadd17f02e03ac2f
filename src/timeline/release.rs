//! It becomes a release, after the release command if there is a release phase.

use super::{Actor, Failure, Lasts, Phase, Read, Sees, Step, WORKFLOW, failure, unfit};
use crate::facts::limits;
use crate::spec::deployment::Target;
use crate::spec::field::ReleaseField;
use crate::spec::{Deployment, Field, Method};

pub(super) fn step(deployment: &Deployment, target: &Target) -> Option<Step> {
    if unfit(target) {
        return None;
    }
    let release = Step {
        phase: Phase::Release,
        who: Actor::Heroku,
        says: NO_PHASE,
        reads: Vec::new(),
        runs: Vec::new(),
        line: None,
        sees: Sees::All,
        lasts: None,
        fails: &[],
        then: "Nothing changes: what runs stays as it is.",
    };
    let Some(command) = &deployment.release else { return Some(release) };
    let at = Field::Release(ReleaseField::Command);
    let (says, read) = match target.method {
        Method::ContainerRegistry if target.deploys.by_actions() => (REGISTRY, Some(Read::File(WORKFLOW, at))),
        Method::ContainerRegistry => (REGISTRY, None),
        Method::HerokuYml => (SOURCE, Some(Read::File("heroku.yml", at))),
        Method::Buildpacks => (SOURCE, Some(Read::File("Procfile", at))),
    };
    Some(Step {
        who: Actor::Dyno,
        says,
        reads: read.into_iter().collect(),
        line: Some(command.as_str().to_owned()),
        lasts: Some(Lasts::of(limits::RELEASE_MINUTES, "minutes")),
        fails: if target.method == Method::ContainerRegistry { REGISTRY_FAILS } else { SOURCE_FAILS },
        then: "The release is marked as failed; all dynos keep running the old one.",
        ..release
    })
}

const REGISTRY_FAILS: &[Failure] = &[
    failure("release-phase-failed", "release command failed"),
    failure("migration-lock-hang", "canceling statement due to lock timeout"),
];
const SOURCE_FAILS: &[Failure] = &[
    failure("release-phase-failed", "Waiting for release.... failed"),
    failure("migration-lock-hang", "canceling statement due to lock timeout"),
];

const NO_PHASE: &str = "Heroku makes a release of the new code and the config vars. There is no release phase, so it is in force at once, unless the app was released with an image release before: that one still runs.";
const REGISTRY: &str = "A dyno of its own runs the command of the image release, with the new code and all config vars. Only when it ends well is the release in force.";
const SOURCE: &str = "A dyno of its own runs the release command, with the new code and all config vars. Only when it ends well is the release in force. A git push is green either way; the generated workflow asks for the state.";
