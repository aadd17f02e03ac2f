//! A new environment for a project that is deployed already: six answers, and exactly what follows from them.
//!
//! The rule of this room: the answers are edits of the spec like all others; what they change is the difference of the
//! files; each step is a file in `steps` that says what to do, how one sees that it worked, and which troubles are its
//! own. To add a step: its file, and its line in `STEPS`.

mod answers;
mod document;
mod steps;

pub use answers::{Answers, has_data, suggested_app};
pub use document::document;

use steps::STEPS;

use crate::artifacts::{self, Output};
use crate::changes::{self, Change};
use crate::emit::markdown::{Page, Span};
use crate::rules;
use crate::spec::deployment::Target;
use crate::spec::{Deployment, Edit, Field, Finding, Id, List, Spec, resolve};

/// What there is to do for a new environment.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The spec with the environment in it.
    pub spec: Spec,
    /// The environment's id there.
    pub id: Id,
    /// The files of that spec.
    pub files: Output,
    /// What changes in the files.
    pub changes: Vec<Change>,
    /// What is said of the environment and was not said before.
    pub findings: Vec<Finding>,
    /// The steps that it takes, in order; none, while the environment cannot be written, or has the app of another.
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id: the name of its file.
    pub id: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// What to do.
    pub body: Page,
    /// How one sees that it worked.
    pub worked: Vec<Span>,
    /// What may go wrong, by the slugs of the troubles.
    pub fails: Vec<&'static str>,
}

/// What a step is made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case<'a> {
    /// The answers.
    pub(crate) answers: &'a Answers,
    /// The deployment as it was.
    pub(crate) before: &'a Deployment,
    /// The deployment with the new environment.
    pub(crate) after: &'a Deployment,
    /// The new environment.
    pub(crate) target: &'a Target,
    /// The files.
    pub(crate) files: &'a Output,
    /// What changes in them.
    pub(crate) changes: &'a [Change],
}

impl Case<'_> {
    /// Whether a file is written.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.files.iter().any(|file| file.path == path)
    }
}

/// What follows from some answers.
#[must_use]
pub fn plan(spec: &Spec, answers: &Answers) -> Plan {
    // One that was taken over into the spec already is still the one that is planned.
    let mut base = spec.clone();
    if let Some(there) = answers.taken(spec) {
        base.apply(Edit::Remove(List::Environments, there));
    }
    let spec = &base;
    let (before, refused) = resolve(spec);
    let said = rules::advise(spec, &before, refused.clone());
    let files_before = artifacts::write_resolved(&before, refused);

    let mut after = spec.clone();
    let (edit, id) = answers.edit(spec);
    after.apply(edit);
    let (deployment, refused) = resolve(&after);
    let findings = rules::advise(&after, &deployment, refused.clone());
    let files = artifacts::write_resolved(&deployment, refused);
    let changes = changes::between(&files_before, &files);

    let is_new = |finding: &Finding| {
        is_of(finding.at, id) || !said.iter().any(|old| (old.rule, old.at) == (finding.rule, finding.at))
    };
    let findings = findings.into_iter().filter(is_new).collect();
    // What these steps do to an app must not happen to one that is in use.
    let in_use = |target: &&Target| before.environments.iter().any(|it| it.app == target.app);
    let target = deployment.environments.iter().find(|target| target.id == id).filter(|target| !in_use(target));
    let steps = target.map_or_else(Vec::new, |target| {
        let case = Case { answers, before: &before, after: &deployment, target, files: &files, changes: &changes };
        STEPS.iter().filter_map(|step| step(&case)).collect()
    });
    Plan { spec: after, id, files, changes, findings, steps }
}

const fn is_of(field: Field, environment: Id) -> bool {
    match field {
        Field::Environment(id, _) | Field::Override(_, id) => id.0 == environment.0,
        _ => false,
    }
}

#[cfg(test)]
mod tests;
