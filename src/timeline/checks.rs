//! What decides whether a deploy goes on.

use super::{Actor, Phase, Read, Sees, Step, WORKFLOW, unfit};
use crate::spec::deployment::Target;
use crate::spec::field::EnvironmentField;
use crate::spec::{Deployment, Deploys, Field};

pub(super) fn step(_: &Deployment, target: &Target) -> Option<Step> {
    let (says, reads) = match target.deploys {
        _ if unfit(target) => return None,
        Deploys::ActionsOnPush | Deploys::ActionsByHand => {
            let name = Field::Environment(target.id, EnvironmentField::Name);
            (ACTIONS, vec![Read::File(WORKFLOW, name), Read::Kept("the rules of the GitHub environment of this name")])
        }
        Deploys::GithubIntegration => {
            (INTEGRATION, vec![Read::Kept("the choice to wait for checks, on Heroku under Deploy")])
        }
        Deploys::GitPush | Deploys::Manual => return None,
    };
    Some(Step {
        phase: Phase::Checks,
        who: Actor::GitHub,
        says,
        reads,
        runs: Vec::new(),
        line: None,
        sees: Sees::Nothing,
        lasts: None,
        fails: &[],
        then: "The deploy waits, or does not happen: what runs stays as it is.",
    })
}

const ACTIONS: &str = "The workflow runs no tests of yours. A rule of the GitHub environment can make the job wait for an approval or refuse a branch; two deploys to one app never run side by side.";
const INTEGRATION: &str = "Where that is chosen, Heroku waits until the checks of the commit on GitHub have passed.";
