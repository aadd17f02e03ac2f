//! Images are pushed to Heroku's registry.

use super::{Actor, Failure, Phase, Read, Sees, Step, failure, unfit};
use crate::spec::deployment::Target;
use crate::spec::{Deployment, Method};

pub(super) fn step(_: &Deployment, target: &Target) -> Option<Step> {
    if unfit(target) || target.method != Method::ContainerRegistry {
        return None;
    }
    let by_actions = target.deploys.by_actions();
    let key = Read::Kept("the secret HEROKU_API_KEY");
    let login = Read::Kept("the login of heroku container:login");
    Some(Step {
        phase: Phase::Image,
        who: if by_actions { Actor::GitHubActions } else { Actor::You },
        says: "Each image is pushed to registry.heroku.com under the name of its process type. Nothing runs it yet.",
        reads: vec![if by_actions { key } else { login }],
        runs: Vec::new(),
        line: None,
        sees: Sees::Nothing,
        lasts: None,
        fails: FAILS,
        then: "Nothing is released: what runs stays as it is.",
    })
}

const FAILS: &[Failure] = &[
    failure("registry-unauthorized", "unauthorized: authentication required"),
    failure("registry-unsupported-manifest", "error from registry: unsupported"),
];
