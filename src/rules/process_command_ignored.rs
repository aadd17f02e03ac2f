//! A command that the image of its process type replaces.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Edit, Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "process-command-ignored",
    severity: Severity::Advice,
    title: "A command that nothing runs",
    why: prose("Where a process type has an image of its own, Heroku runs the image's `CMD`; the `Procfile` is not read. The command is kept for a build with buildpacks, but changing it changes nothing now."),
    sources: &[Source::new("devcenter build-docker-images-heroku-yml", "2024-04-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::image(spec, Method::ContainerRegistry);
        super::example::web(spec, "gunicorn bookshelf.wsgi");
    },
    good: |spec| super::example::image(spec, Method::ContainerRegistry),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let ignored = case.spec.processes.iter().filter(|it| !it.command.is_empty() && case.is_ignored(it));
    ignored
        .map(|process| {
            let image = case.spec.images.iter().find(|image| image.process == process.kind);
            let own = image.is_some_and(|image| !image.command.is_empty());
            let instead = if own { "the command of the image" } else { "the CMD of the image" };
            let message = format!("{} has an image of its own, so {instead} runs and this does not.", process.kind);
            let at = Field::Process(process.id, ProcessField::Command);
            case.review(Hit::new(at, message), "Remove it", Edit::Text(at, String::new()))
        })
        .collect()
}
