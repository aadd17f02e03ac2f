//! Somebody asks the app whether it is well.

use super::{Actor, Failure, Phase, Read, Sees, Step, WORKFLOW, failure, unfit};
use crate::emit::Because;
use crate::emit::markdown::Command;
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::spec::deployment::Target;
use crate::spec::field::{AppField, EnvironmentField};
use crate::spec::{Deployment, Field};

pub(super) fn step(deployment: &Deployment, target: &Target) -> Option<Step> {
    if unfit(target) || !deployment.serves() {
        return None;
    }
    let at = Field::Environment(target.id, EnvironmentField::App);
    let app = || Part::Word(Word::text(target.app.as_str()));
    let look = vec![
        Command::new(vec![Part::Fixed("heroku releases --num 1 --app "), app()], Because::new(at, WHY)),
        Command::new(vec![Part::Fixed("heroku logs --tail --app "), app()], Because::new(at, WHY)),
    ];
    let by_actions = target.deploys.by_actions();
    Some(Step {
        phase: Phase::Health,
        who: if by_actions { Actor::GitHubActions } else { Actor::You },
        says: if by_actions { ACTIONS } else { YOU },
        reads: if by_actions { vec![Read::File(WORKFLOW, Field::App(AppField::HealthPath))] } else { Vec::new() },
        runs: if by_actions { Vec::new() } else { look },
        line: None,
        sees: Sees::Nothing,
        lasts: None,
        fails: FAILS,
        then: if by_actions {
            "The job is red, and the new release stays: roll back, or mend and deploy again."
        } else {
            "Nothing tells you: the new release stays until somebody looks."
        },
    })
}

const FAILS: &[Failure] = &[failure("h10-app-crashed", "code=H10"), failure("http-404", "status=404")];

const ACTIONS: &str =
    "The workflow waits for the new dynos, then asks the app for its health path at the address that Heroku names.";
const YOU: &str = "Nothing asks the app by itself: look whether the release is in force, and what the log says.";
const WHY: &str = "The app of this environment.";
