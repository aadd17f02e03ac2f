//! `Procfile`: one line for each process type; buildpack builds read it.

use super::{Language, Writer};
use crate::emit::script::{Fixed, Lines};
use crate::emit::{Because, Line};
use crate::spec::field::{Field, ProcessField, ReleaseField};
use crate::spec::{Deployment, Method};

/// The file. Grammar: devcenter `procfile`; we write the subset that every reader of it agrees on.
pub(super) static PROCFILE: Writer = Writer {
    path: "Procfile",
    about: "The command of each process type, for builds with buildpacks.",
    language: Language::Procfile,
    executable: false,
    absent,
    write,
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    if !deployment.uses(Method::Buildpacks) {
        return Some(
            "Heroku reads a Procfile only when it builds with buildpacks. Container Registry runs the image's own command, and heroku.yml takes the Procfile's place.",
        );
    }
    let commands = deployment.processes.iter().filter(|process| process.command.is_some());
    if deployment.release.is_none() && commands.count() == 0 {
        return Some("There is no process type with a command yet.");
    }
    None
}

fn write(deployment: &Deployment) -> Vec<Line> {
    let mut lines = Lines::default();
    if let Some(command) = &deployment.release {
        let because = Because::new(Field::Release(ReleaseField::Command), RELEASE);
        lines.pair(&Fixed("release"), ": ", command, because);
    }
    for process in &deployment.processes {
        let Some(command) = &process.command else { continue };
        let why = if process.kind.as_str() == "web" { WEB } else { WORKER };
        lines.pair(&process.kind, ": ", command, Because::new(Field::Process(process.id, ProcessField::Command), why));
    }
    lines.done()
}

const RELEASE: &str = "Heroku runs this in a dyno of the new release before any other process gets it. If it fails, the release fails and the old one keeps running. Nothing may hide its exit status.";
const WEB: &str = "The only process type that receives HTTP. It must listen on 0.0.0.0 at $PORT within 60 seconds. Heroku starts one dyno of it on the first deploy.";
const WORKER: &str = "A process type that receives no HTTP. Heroku starts none of its dynos by itself: scale it with heroku ps:scale after the first deploy.";
