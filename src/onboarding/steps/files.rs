//! The changed files, on a branch.

use super::{because, fixed, word};
use crate::changes::Kind;
use crate::emit::markdown::{Command, Page, Span};
use crate::emit::script::Part;
use crate::onboarding::{Case, Step};
use crate::spec::name::BranchName;

/// The description itself, beside the files.
const SPEC: &str = "dynoscribe.json";

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let why = because(case);
    let mut body = Page::default();
    let branch = case.target.branch.as_ref().map(BranchName::as_str);
    let shared = case.before.environments.iter().filter(|it| it.branch.as_ref().map(BranchName::as_str) == branch);
    let shared: Vec<String> = shared.map(|it| it.name.as_str().to_owned()).collect();
    if let Some(branch) = branch {
        if shared.is_empty() {
            body.paragraph(&fixed("Make the branch of the new environment:"), why);
            body.code("bash", [Command::new(vec![Part::Fixed("git switch --create "), word(branch)], why)]);
        } else {
            let mut spans = fixed("This branch is already that of ");
            spans.extend(super::listed(&shared));
            spans.push(Span::Fixed(": what you push to it is deployed there too."));
            body.paragraph(&spans, why);
            body.code("bash", [Command::new(vec![Part::Fixed("git switch "), word(branch)], why)]);
        }
    }
    body.paragraph(
        &fixed("Put the changed files and the description into it; download them on this page, and unpack them at the top of the repository. Then commit them, and do not push yet: the app has to be there first."),
        why,
    );
    let mut add = vec![Part::Fixed("git add "), Part::Fixed(SPEC)];
    let stays = case.changes.iter().filter(|change| change.kind != Kind::Gone);
    add.extend(stays.flat_map(|change| [Part::Fixed(" "), Part::Fixed(change.path)]));
    let message = ["Add the environment ", case.target.name.as_str()].concat();
    let commit = vec![Part::Fixed("git commit --message "), word(&message)];
    body.code("bash", [Command::new(add, why), Command::new(commit, why)]);
    body.code("bash", [Command::new(vec![Part::Fixed("git show --stat")], why)]);
    Some(Step {
        id: "files",
        title: "Commit the changed files",
        body,
        worked: fixed("The last command names these files and no other."),
        fails: Vec::new(),
    })
}
