//! The environments, and the apps that are only kept for the record.

use super::{Guide, fixed, spans, together};
use crate::emit::Because;
use crate::emit::markdown::{Page, Row, Span};
use crate::spec::deployment::Target;
use crate::spec::field::{EnvironmentField, Field};

/// A column: its head, whether it always stands there, and what stands in it.
type Column = (&'static str, bool, fn(&Guide<'_>, &Target) -> Vec<Span>);

const COLUMNS: [Column; 9] = [
    ("Environment", true, |_, target| vec![Span::code(target.name.as_str())]),
    ("Heroku app", true, |_, target| vec![Span::code(target.app.as_str())]),
    ("Branch", false, |_, target| target.branch.iter().map(|branch| Span::code(branch.as_str())).collect()),
    ("A deploy starts with", true, |_, target| fixed(target.deploys.label())),
    ("Method", true, |_, target| fixed(target.method.label())),
    ("Stack", true, |guide, target| vec![Span::code(stack(guide, target))]),
    ("Stage", false, |_, target| target.stage.into_iter().map(|stage| Span::Fixed(stage.label())).collect()),
    ("Place", false, |_, target| place(target)),
    ("Notes", false, |_, target| vec![Span::prose(target.notes.trim())]),
];

pub(super) fn write(page: &mut Page, guide: &Guide<'_>) {
    let (legacy, in_use): (Vec<&Target>, Vec<&Target>) =
        guide.deployment.environments.iter().partition(|target| target.legacy);
    let because = together(TABLE);
    if !in_use.is_empty() {
        page.heading(2, "Environments", because);
        table(page, guide, &in_use);
        page.paragraph(
            &spans([
                fixed("Commands that are for one app name "),
                vec![Span::code(guide.main.app.as_str())],
                fixed(", the app of "),
                vec![Span::code(guide.main.name.as_str())],
                fixed(if in_use.len() > 1 { ". For another environment, put its app there." } else { "." }),
            ]),
            because,
        );
        page.paragraph(&[Span::Fixed(ADDRESS)], because);
        page.code("bash", vec![guide.command("heroku apps:info --shell", COMMAND)]);
    }
    if !legacy.is_empty() {
        let because = together(LEGACY);
        page.heading(2, "Known apps kept for the record", because);
        page.paragraph(&[Span::Fixed(RECORD)], because);
        table(page, guide, &legacy);
    }
}

fn table(page: &mut Page, guide: &Guide<'_>, targets: &[&Target]) {
    let filled = |column: &&Column| {
        let some = |target: &&&Target| (column.2)(guide, target).iter().any(|span| *span != Span::prose(""));
        column.1 || targets.iter().any(|target| some(&target))
    };
    let columns: Vec<&Column> = COLUMNS.iter().filter(filled).collect();
    let head: Vec<_> = columns.iter().map(|column| column.0).collect();
    let row = |target: &&Target| {
        let cells = columns.iter().map(|column| (column.2)(guide, target)).collect();
        Row::new(cells, Because::new(Field::Environment(target.id, EnvironmentField::App), ROW))
    };
    page.table(&head, targets.iter().map(row).collect(), together(TABLE));
}

/// The stack that the app has to have.
pub(super) fn stack<'a>(guide: &Guide<'a>, target: &Target) -> &'a str {
    if target.method.is_container() { "container" } else { guide.deployment.stack.as_str() }
}

fn place(target: &Target) -> Vec<Span> {
    let mut parts: Vec<Vec<Span>> = Vec::new();
    if let Some(region) = target.region {
        parts.push(vec![Span::Fixed("region "), Span::code(region)]);
    }
    if let Some(space) = &target.space {
        parts.push(vec![Span::Fixed("Private Space "), Span::code(space.as_str())]);
    }
    if let Some(team) = &target.team {
        parts.push(vec![Span::Fixed("team "), Span::code(team.as_str())]);
    }
    parts.join(&Span::Fixed(", "))
}

const ADDRESS: &str = "The address of an app is in the line `web_url` of this answer. It cannot be guessed from the name: since 2023 the address of a new app has a random part in it.";
const RECORD: &str = "These apps exist but are not in use. No script touches them unless it is given their name, and `--all` does not mean them.";
const TABLE: &str = "Each environment is one Heroku app.";
const ROW: &str = "An environment: its app, and how a deploy gets to it.";
const LEGACY: &str = "Environments that are marked as legacy.";
const COMMAND: &str = "The examples name the app of production, or else of the first environment.";
