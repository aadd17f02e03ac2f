//! The process types: what they run, and on which dynos.

use super::{Guide, fixed, spans, word};
use crate::emit::Because;
use crate::emit::markdown::{Command, Page, Row, Span};
use crate::emit::script::Part;
use crate::facts::{dynos, limits};
use crate::spec::deployment::RunProcess;
use crate::spec::field::{EnvironmentField, Field, ImageField, ProcessField};
use crate::spec::{List, Method};

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let because = Because::new(Field::List(List::Processes), CHAPTER);
    let mut rows: Vec<Row> = guide.deployment.processes.iter().map(|process| row(guide, process)).collect();
    rows.extend(image_rows(guide));
    if rows.is_empty() {
        return;
    }
    page.heading(2, "Process types and dynos", because);
    let head: Vec<&'static str> = ["Process type"].into_iter().chain(kinds(guide)).chain(["Dynos", "Size"]).collect();
    page.table(&head, rows, because);
    page.paragraph(
        &[
            Span::Fixed("`web` is the only one that receives HTTP. It has to listen on `0.0.0.0` at the port in `PORT`, which Heroku sets, within "),
            Span::Count(limits::BOOT_SECONDS.most),
            Span::Fixed(" seconds; has to begin its answer to a request within "),
            Span::Count(limits::REQUEST_SECONDS.most),
            Span::Fixed("; and has "),
            Span::Count(limits::STOP_SECONDS.most),
            Span::Fixed(" to end after `SIGTERM`. What a dyno writes to its disk is lost when it restarts."),
        ],
        because,
    );
    page.code(
        "bash",
        vec![guide.command("heroku ps", COMMANDS), scale(guide), guide.command("heroku ps:restart", COMMANDS)],
    );
    page.paragraph(&[Span::Fixed(SIZES)], because);
}

/// The columns for what a process type runs: one for containers, one for buildpacks.
fn kinds(guide: &Guide<'_>) -> Vec<&'static str> {
    match (containers(guide), guide.deployment.uses(Method::Buildpacks)) {
        (true, true) => vec!["Runs in an image", "Runs with buildpacks"],
        _ => vec!["Runs"],
    }
}

fn containers(guide: &Guide<'_>) -> bool {
    guide.deployment.methods.iter().any(|method| method.is_container())
}

fn row(guide: &Guide<'_>, process: &RunProcess) -> Row {
    let mut cells = vec![vec![Span::code(process.kind.as_str())]];
    if containers(guide) {
        cells.push(in_image(guide, process.kind.as_str(), Some(process)));
    }
    if guide.deployment.uses(Method::Buildpacks) {
        cells.push(process.command.iter().map(|command| Span::code(command.as_str().trim())).collect());
    }
    let quantity = process.quantity.unwrap_or(u32::from(process.kind.as_str() == "web"));
    cells.push(vec![Span::Count(usize::try_from(quantity).unwrap_or(usize::MAX))]);
    cells.push(size(process));
    Row::new(cells, Because::new(Field::Process(process.id, ProcessField::Command), PROCESS))
}

/// Images of process types of which nothing else is said.
fn image_rows(guide: &Guide<'_>) -> Vec<Row> {
    let said = |kind: &str| kind == "release" || guide.deployment.processes.iter().any(|it| it.kind.as_str() == kind);
    let images = guide.deployment.images.iter().filter(|image| !said(image.process.as_str()));
    let row = |image: &crate::spec::deployment::BuiltImage| {
        let kind = image.process.as_str();
        let mut cells = vec![vec![Span::code(kind)], in_image(guide, kind, None)];
        if kinds(guide).len() > 1 {
            cells.push(Vec::new());
        }
        cells.extend([vec![Span::Count(usize::from(kind == "web"))], fixed(DEFAULT)]);
        Row::new(cells, Because::new(image.field(ImageField::Process), PROCESS))
    };
    images.map(row).collect()
}

/// What a process type runs in its image, or in another's.
fn in_image(guide: &Guide<'_>, kind: &str, process: Option<&RunProcess>) -> Vec<Span> {
    let deployment = guide.deployment;
    if let Some(image) = deployment.images.iter().find(|image| image.process.as_str() == kind) {
        return match &image.command {
            Some(command) => vec![Span::code(command.as_str())],
            None => fixed("the `CMD` of its image"),
        };
    }
    let command = process.and_then(|process| process.command.as_ref());
    let (Some(command), Some(image)) = (command, deployment.main_image()) else { return Vec::new() };
    let image = vec![Span::code(image.process.as_str())];
    spans([vec![Span::code(command.as_str())], fixed(" in the image "), image])
}

fn size(process: &RunProcess) -> Vec<Span> {
    let Some(size) = process.size.and_then(dynos::find) else { return fixed(DEFAULT) };
    let memory = usize::try_from(size.memory).unwrap_or(usize::MAX);
    vec![Span::code(size.name), Span::Fixed(", "), Span::Count(memory), Span::Fixed(" MB")]
}

fn scale(guide: &Guide<'_>) -> Command {
    let kind = guide.deployment.processes.first().map_or("web", |process| process.kind.as_str());
    let because = Because::new(Field::Environment(guide.main.id, EnvironmentField::App), COMMANDS);
    let count = word(&[kind, "=2"].concat());
    Command::new(
        vec![Part::Fixed("heroku ps:scale "), count, Part::Fixed(" --app "), word(guide.main.app.as_str())],
        because,
    )
}

const DEFAULT: &str = "the app's own";
const SIZES: &str = "The first command shows the dynos, the second changes their number, the third starts all of them anew. A number of 0 stops a process type. Eco and basic dynos cannot be mixed with other sizes within one app.";
const CHAPTER: &str = "The process types that were described.";
const PROCESS: &str = "A process type: what it runs, and on which dynos.";
const COMMANDS: &str = "How to look at the dynos and to change them.";
