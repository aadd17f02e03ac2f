//! Process types and the release phase.

use super::border::{Border, LeftOut};
use super::images::BuiltImage;
use crate::facts::dynos;
use crate::spec::field::{ProcessField, ReleaseField};
use crate::spec::name::{CommandLine, ProcessType};
use crate::spec::{Field, Id, Method, Runs};

/// A process type that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunProcess {
    /// Its id in the spec.
    pub id: Id,
    /// Its name.
    pub kind: ProcessType,
    /// Its command, when it has one.
    pub command: Option<CommandLine>,
    /// How many dynos run it, when that was said.
    pub quantity: Option<u32>,
    /// The size of its dynos, when that was said.
    pub size: Option<&'static str>,
}

impl Border<'_> {
    pub(super) fn processes(&mut self, images: &[BuiltImage]) -> Vec<RunProcess> {
        let container = self.uses_containers();
        let mut taken: Vec<RunProcess> = Vec::new();
        for process in &self.spec.processes {
            let at = |property| Field::Process(process.id, property);
            let kind = self.take(at(ProcessField::Kind), ProcessType::parse(&process.kind, container));
            let command = self.process_command(at(ProcessField::Command), &process.command, &process.kind, images);
            let size = self.size(at(ProcessField::Size), &process.size);
            let (Some(kind), Ok(command)) = (kind, command) else { continue };
            if kind.as_str() == "release" {
                self.refuse(
                    at(ProcessField::Kind),
                    "release is the release phase, not a process that keeps running; give its command under Release.",
                );
            } else if taken.iter().any(|other| other.kind == kind) {
                self.refuse(
                    at(ProcessField::Kind),
                    format!("There are two process types {kind}; one name runs one command."),
                );
            } else {
                taken.push(RunProcess { id: process.id, kind, command, quantity: process.quantity, size });
            }
        }
        taken
    }

    /// The command of a process type; none when its own image has one.
    fn process_command(
        &mut self,
        at: Field,
        text: &str,
        kind: &str,
        images: &[BuiltImage],
    ) -> Result<Option<CommandLine>, LeftOut> {
        let own_image = images.iter().any(|image| image.process.as_str() == kind);
        let in_procfile = self.uses(Method::Buildpacks);
        if text.is_empty() && !in_procfile && own_image {
            return Ok(None);
        }
        if text.is_empty() && !in_procfile {
            self.refuse(at, "Give the command, or an image of its own.");
            return Err(LeftOut);
        }
        self.take(at, CommandLine::parse(text, in_procfile)).map(Some).ok_or(LeftOut)
    }

    fn size(&mut self, at: Field, text: &str) -> Option<&'static str> {
        if text.is_empty() {
            return None;
        }
        let size = dynos::find(&text.to_lowercase());
        if size.is_none() {
            self.refuse(at, format!("{text:?} is not a dyno size that is known here, such as basic or standard-1x."));
        }
        size.map(|size| size.name)
    }

    pub(super) fn release_command(&mut self) -> Option<CommandLine> {
        let release = &self.spec.release;
        if release.command.is_empty() {
            return None;
        }
        let procfile = self.uses(Method::Buildpacks) && release.runs == Runs::ReleasePhase;
        self.take(Field::Release(ReleaseField::Command), CommandLine::parse(&release.command, procfile))
    }
}
