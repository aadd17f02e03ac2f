//! The data of another environment, where somebody wants it.

use super::{because, fixed, of_app, word};
use crate::emit::markdown::{Command, Page, Span};
use crate::emit::script::Part;
use crate::facts::addons::POSTGRES;
use crate::onboarding::{Case, Step};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let from = case.before.environments.iter().find(|it| it.name.as_str() == case.answers.copy_from)?;
    let databases: Vec<String> = case
        .after
        .addons
        .iter()
        .filter(|service| service.service.as_str() == POSTGRES)
        .map(|service| [service.attachment.as_ref().map_or("DATABASE", |name| name.as_str()), "_URL"].concat())
        .collect();
    if databases.is_empty() {
        return None;
    }
    let why = because(case);
    let mut body = Page::default();
    body.paragraph(
        &[
            Span::Fixed("This empties the database of the new app and fills it with the data of "),
            Span::code(from.app.as_str()),
            Span::Fixed(". Read both apps in the command before you press Enter: it empties the database of the one behind `--app`. What Heroku then asks you to type is the name of the database, which is the same on every app, so it protects nothing. Whoever may see the new app can read the data of people afterwards; take them out where that must not be."),
        ],
        why,
    );
    let copy = |url: &String| {
        let source = [from.app.as_str(), "::", url].concat();
        let parts = vec![
            Part::Fixed("heroku pg:copy "),
            word(&source),
            Part::Fixed(" "),
            word(url),
            Part::Fixed(" --app "),
            word(case.target.app.as_str()),
        ];
        Command::new(parts, why)
    };
    body.code("bash", databases.iter().map(copy));
    body.code("bash", [of_app(case, "heroku pg:info")]);
    Some(Step {
        id: "data",
        title: "Copy the data",
        body,
        worked: fixed("The number of tables and the size are those of the other database."),
        fails: vec!["postgres-auth-failed", "postgres-too-many-connections"],
    })
}
