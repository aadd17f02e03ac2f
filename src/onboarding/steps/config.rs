//! The config vars.

use super::{because, fixed, listed, of_app, script};
use crate::emit::markdown::{Page, Span};
use crate::onboarding::{Case, Step};
use crate::spec::deployment::Given;

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    case.has("scripts/heroku-config.sh").then_some(())?;
    let why = because(case);
    let mut body = Page::default();
    body.paragraph(
        &fixed("All config vars of the app in one release. Secrets that nobody has to know are made anew."),
        why,
    );
    let asked = case.target.config.iter().filter(|setting| setting.value == Given::Asked);
    let asked: Vec<String> = asked.map(|setting| setting.key.as_str().to_owned()).collect();
    if !asked.is_empty() {
        let mut spans = fixed("It asks, without showing what you type, for ");
        spans.extend(listed(&asked));
        spans.push(Span::Fixed(
            ". Ask whoever looks after the project, and take other values than those of production.",
        ));
        body.paragraph(&spans, why);
    }
    script(&mut body, case, &["scripts/heroku-config.sh"], ("scripts/heroku-config.ps1", "scripts/heroku-config.ps1"));
    body.paragraph(&fixed("This shows the keys, and the values too, so look around first:"), why);
    body.code("bash", [of_app(case, "heroku config")]);
    Some(Step {
        id: "config",
        title: "Set the config vars",
        body,
        worked: fixed("The list has every key of the description."),
        fails: vec!["config-var-missing", "app-not-found"],
    })
}
