//! Dynos start with the new release.

use super::{Actor, Failure, Lasts, Phase, Read, Sees, Step, failure, unfit};
use crate::facts::limits;
use crate::spec::deployment::Target;
use crate::spec::field::{ImageField, ProcessField};
use crate::spec::{Deployment, Field, Method, Runs};

pub(super) fn step(deployment: &Deployment, target: &Target) -> Option<Step> {
    if unfit(target) {
        return None;
    }
    let web = deployment.processes.iter().find(|process| process.kind.as_str() == "web");
    let image = deployment.images.iter().find(|image| image.process.as_str() == "web");
    let serves = deployment.serves();
    let from = match (target.method, image, web) {
        (Method::Buildpacks, _, Some(web)) if web.command.is_some() => {
            Some(Read::File("Procfile", Field::Process(web.id, ProcessField::Command)))
        }
        (Method::Buildpacks, ..) => Some(Read::Kept("the command that the last buildpack supplies")),
        (Method::HerokuYml, Some(image), _) if image.command.is_some() => {
            Some(Read::File("heroku.yml", image.field(ImageField::Command)))
        }
        (_, Some(image), _) => Some(Read::Source(image.dockerfile.as_str().to_owned())),
        (_, None, _) => None,
    };
    let migrates = deployment.release_command.is_some() && deployment.runs == Runs::WebStart;
    Some(Step {
        phase: Phase::Boot,
        who: Actor::Dyno,
        says: match (serves, migrates) {
            (true, true) => MIGRATES,
            (true, false) => SERVES,
            (false, _) => WORKS,
        },
        reads: from.into_iter().chain([Read::Kept("the config vars of the app, and PORT")]).collect(),
        runs: Vec::new(),
        line: if migrates { deployment.release_command.as_ref().map(|it| it.as_str().to_owned()) } else { None },
        sees: Sees::All,
        lasts: serves.then_some(Lasts::of(limits::BOOT_SECONDS, "seconds")),
        fails: if serves { SERVES_FAILS } else { WORKS_FAILS },
        then: if serves {
            "The app is down: every request gets H10 until a dyno starts."
        } else {
            "The process type does not run, and nothing of the app shows it but its log."
        },
    })
}

const SERVES_FAILS: &[Failure] = &[
    failure("h10-app-crashed", "code=H10"),
    failure("r10-port-not-bound", "Error R10"),
    failure("config-var-missing", "must be set"),
];
const WORKS_FAILS: &[Failure] = &[failure("process-exits-immediately", "Process exited with status 0")];

const SERVES: &str = "Old dynos are told to stop, new ones start. A web dyno has to listen at the port in PORT.";
const MIGRATES: &str = "Old dynos are told to stop, new ones start. Each web dyno runs the release command first, in its own start script, and then has to listen at the port in PORT, all within the limit.";
const WORKS: &str = "Old dynos are told to stop, new ones start. Nothing of this app receives HTTP.";
