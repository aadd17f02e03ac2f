//! `an-id`: TODO what it is, and who reads it.

use super::{Language, Writer};
use crate::emit::script::Lines;
use crate::emit::{Because, Line};
use crate::spec::Deployment;
use crate::spec::field::{Field, ProcessField};

/// The file. Grammar: TODO the page that says it, and the date on which it was read.
pub(super) static AN_ID: Writer = Writer {
    path: "an-id",
    about: "TODO: what it is for, in a sentence.",
    language: Language::Ignore,
    executable: false,
    absent,
    write,
};

fn absent(deployment: &Deployment) -> Option<&'static str> {
    deployment.processes.is_empty().then_some("TODO: why nothing would read it.")
}

fn write(deployment: &Deployment) -> Vec<Line> {
    let mut lines = Lines::default();
    for process in &deployment.processes {
        lines.name(&process.kind, Because::new(Field::Process(process.id, ProcessField::Kind), KIND));
    }
    lines.done()
}

const KIND: &str = "TODO: what the line does there, in a sentence or two.";

#[cfg(test)]
mod tests {
    use super::{absent, write};
    use crate::presets;
    use crate::spec::{Spec, resolve};

    #[test]
    fn it_says_what_it_should_of_a_start() {
        let preset = presets::find("rails").expect("the preset");
        let lines = write(&resolve(&preset.spec()).0);
        let text: Vec<_> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(text, ["TODO"]);
    }

    #[test]
    fn an_empty_spec_has_no_use_for_it() {
        assert!(absent(&resolve(&Spec::default()).0).is_some());
    }
}
