//! The checklist and what changes, as one Markdown file.

use super::{Plan, Step};
use crate::emit::Because;
use crate::emit::markdown::{Page, Span, fenced};
use crate::spec::{Field, List};
use crate::troubles;

/// The Markdown file: the steps with boxes to tick, then each changed file as a diff. The boxes of the steps in `done`
/// are ticked.
#[must_use]
pub fn document(plan: &Plan, done: &[String]) -> String {
    let name = plan.spec.environments.iter().find(|it| it.id == plan.id).map_or("", |it| it.name.as_str());
    let why = Because::new(Field::List(List::Environments), "");
    let mut lines = vec!["# A new environment".to_owned(), String::new()];
    let mut lead = Page::default();
    lead.paragraph(
        &[Span::Fixed("The steps that make "), Span::code(name), Span::Fixed(", and what changes in the files.")],
        why,
    );
    lines.extend(text(lead));
    lines.extend([String::new(), "## Steps".to_owned(), String::new()]);
    for step in &plan.steps {
        let mark = if done.iter().any(|id| id == step.id) { "x" } else { " " };
        lines.push(["- [", mark, "] ", step.title].concat());
    }
    for (number, step) in (1..).zip(&plan.steps) {
        lines.extend([String::new(), format!("### {number}. {}", step.title), String::new()]);
        lines.extend(text(whole(step, why)));
    }
    lines.extend([String::new(), "## What changes in the files".to_owned()]);
    if plan.changes.is_empty() {
        lines.extend([String::new(), "Nothing.".to_owned()]);
    }
    for change in &plan.changes {
        let kind = change.kind.beside();
        lines.extend([String::new(), ["### `", change.path, "`", kind].concat(), String::new()]);
        lines.extend(fenced("diff", change.hunks.trim_end_matches('\n')));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A step with how one sees that it worked and what may go wrong.
fn whole(step: &Step, why: Because) -> Page {
    let mut page = step.body.clone();
    let mut worked = vec![Span::Fixed("**It worked** if: ")];
    worked.extend(step.worked.iter().cloned());
    page.paragraph(&worked, why);
    let titles = step.fails.iter().filter_map(|slug| troubles::find(slug)).map(|trouble| trouble.title);
    let mut fails = vec![Span::Fixed("If not, it may be: ")];
    for (at, title) in titles.enumerate() {
        fails.push(Span::Fixed(if at > 0 { "; " } else { "" }));
        fails.push(Span::prose(title));
    }
    if fails.len() > 1 {
        fails.push(Span::Fixed("."));
        page.paragraph(&fails, why);
    }
    page
}

fn text(page: Page) -> Vec<String> {
    page.done().into_iter().map(|line| line.text).collect()
}
