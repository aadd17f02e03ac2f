//! The first deploy.

use super::{because, fixed, word};
use crate::artifacts::by_hand;
use crate::changes::{Change, Kind};
use crate::emit::markdown::{Command, Page, Span};
use crate::emit::script::Part;
use crate::emit::word::Word;
use crate::onboarding::{Case, Step};
use crate::spec::{Deploys, Method};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let why = because(case);
    let mut body = Page::default();
    let push =
        case.target.branch.as_ref().map(|branch| {
            Command::new(vec![Part::Fixed("git push --set-upstream origin "), word(branch.as_str())], why)
        });
    match case.target.deploys {
        Deploys::ActionsOnPush => {
            body.paragraph(&fixed("The push starts the workflow; see *Actions* → *Deploy to Heroku* on GitHub."), why);
            body.code("bash", push);
        }
        Deploys::ActionsByHand => {
            let new = |change: &Change| change.path == WORKFLOW && change.kind == Kind::New;
            if case.target.branch.is_none() || case.changes.iter().any(new) {
                body.paragraph(&fixed("First bring the changed files to the default branch by a pull request: GitHub starts by hand only a workflow that is there."), why);
            } else {
                body.paragraph(&fixed("Push the branch, then start the workflow from it:"), why);
            }
            body.code("bash", push.into_iter().chain([started(case)]));
        }
        Deploys::GithubIntegration => {
            body.paragraph(&fixed("On the same page, under *Manual deploy*, choose the branch and press *Deploy Branch*; from then on each push to it starts a build."), why);
        }
        Deploys::GitPush | Deploys::Manual => {
            body.paragraph(&fixed("From your machine, with the branch checked out:"), why);
            body.code("bash", by_hand(case.after, case.target));
        }
    }
    let mut fails = match case.target.method {
        Method::ContainerRegistry => {
            vec!["docker-build-failed", "registry-unauthorized", "registry-unsupported-manifest"]
        }
        Method::HerokuYml => vec!["docker-build-failed", "stack-not-container", "heroku-yml-missing"],
        Method::Buildpacks => vec!["buildpack-not-detected", "slug-too-large", "git-push-auth-failed"],
    };
    if case.after.release.is_some() {
        fails.push("release-phase-failed");
    }
    let worked = match case.target.deploys {
        Deploys::ActionsOnPush | Deploys::ActionsByHand => {
            vec![Span::Fixed("The job for "), Span::code(case.target.name.as_str()), Span::Fixed(" is green.")]
        }
        _ => fixed(
            "The output ends without an error, and `heroku releases` shows the newest release without the word failed.",
        ),
    };
    Some(Step { id: "deploy", title: "Deploy for the first time", body, worked, fails })
}

const WORKFLOW: &str = ".github/workflows/heroku-deploy.yml";

/// The workflow, started by hand from the environment's branch, whose file knows the environment.
fn started(case: &Case<'_>) -> Command {
    let mut parts = vec![Part::Fixed("gh workflow run heroku-deploy.yml")];
    if let Some(branch) = &case.target.branch {
        parts.extend([Part::Fixed(" --ref "), word(branch.as_str())]);
    }
    let choice = Word::text("environment=").then_text(case.target.name.as_str());
    parts.extend([Part::Fixed(" --raw-field "), Part::Word(choice)]);
    Command::new(parts, because(case))
}
