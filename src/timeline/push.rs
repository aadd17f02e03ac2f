//! Somebody hands the code over.

use super::{Actor, Failure, Phase, Read, Sees, Step, WORKFLOW, failure, unfit};
use crate::emit::Because;
use crate::emit::markdown::Command;
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::spec::deployment::Target;
use crate::spec::field::EnvironmentField;
use crate::spec::name::BranchName;
use crate::spec::{Deployment, Deploys, Field, Method};

pub(super) fn step(deployment: &Deployment, target: &Target) -> Step {
    let at = |field| Field::Environment(target.id, field);
    let command = |parts| vec![Command::new(parts, Because::new(at(EnvironmentField::Branch), WHY))];
    let branch = target.branch.as_ref().map(BranchName::as_str);
    let push = || branch.map_or_else(Vec::new, |it| command(vec![Part::Fixed("git push origin "), word(it)]));
    let (says, reads, runs, fails): (_, _, _, &'static [Failure]) = match target.deploys {
        _ if unfit(target) => (UNFIT, Vec::new(), Vec::new(), &[]),
        Deploys::ActionsOnPush => {
            (ON_PUSH, vec![Read::File(WORKFLOW, branch_line(deployment, target))], push(), GITHUB)
        }
        Deploys::ActionsByHand => {
            let choice = Word::text("environment=").then_text(target.name.as_str());
            let run = vec![Part::Fixed("gh workflow run heroku-deploy.yml --raw-field "), Part::Word(choice)];
            (BY_HAND, vec![Read::File(WORKFLOW, at(EnvironmentField::Name))], command(run), &[])
        }
        Deploys::GithubIntegration => {
            (INTEGRATION, vec![Read::Kept("the branch that is chosen on Heroku, under Deploy")], push(), GITHUB)
        }
        Deploys::Manual if target.method == Method::ContainerRegistry => (HERE, Vec::new(), Vec::new(), &[]),
        Deploys::GitPush | Deploys::Manual => {
            let address = ["https://git.heroku.com/", target.app.as_str(), ".git"].concat();
            let what = [branch.unwrap_or("HEAD"), ":refs/heads/main"].concat();
            let run = vec![Part::Fixed("git push "), word(&address), Part::Fixed(" "), word(&what)];
            (TO_HEROKU, Vec::new(), command(run), HEROKU)
        }
    };
    let then = "Nothing is deployed: what runs stays as it is.";
    Step {
        phase: Phase::Push,
        who: Actor::You,
        says,
        reads,
        runs,
        line: None,
        sees: Sees::Nothing,
        lasts: None,
        fails,
        then,
    }
}

/// The line of the branch in the workflow: it stands there once, for the first of the environments that have it.
fn branch_line(deployment: &Deployment, target: &Target) -> Field {
    let same = |it: &&Target| it.deploys == Deploys::ActionsOnPush && it.branch == target.branch;
    let first = deployment.environments.iter().find(same).unwrap_or(target);
    Field::Environment(first.id, EnvironmentField::Branch)
}

fn word(text: &str) -> Part {
    Part::Word(Word::text(text))
}

const GITHUB: &[Failure] = &[failure("git-non-fast-forward", "(non-fast-forward)")];
const HEROKU: &[Failure] = &[
    failure("git-push-auth-failed", "could not read Username for 'https://git.heroku.com"),
    failure("git-non-fast-forward", "(non-fast-forward)"),
    failure("git-shallow-clone", "shallow update not allowed"),
];

const ON_PUSH: &str =
    "A push to the branch on GitHub starts the workflow, which looks up the environments of this branch.";
const BY_HAND: &str = "Somebody starts the workflow and chooses the environment.";
const INTEGRATION: &str = "A push to the branch on GitHub; Heroku watches that branch.";
const TO_HEROKU: &str =
    "A push to Heroku itself. Heroku builds what arrives on its branch main, whatever the branch is called here.";
const HERE: &str = "You check out the commit that is to run. What is built is the working directory as it is.";
const UNFIT: &str = "Nothing: Container Registry takes finished images, and neither a push to Heroku nor Heroku's GitHub integration makes one. Choose another method or another start.";
const WHY: &str = "What starts a deploy to this environment.";
