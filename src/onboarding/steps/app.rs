//! The app with all that belongs to it.

use super::{because, fixed, script};
use crate::emit::markdown::{Page, Span};
use crate::onboarding::{Case, Step};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    case.has("scripts/heroku-setup.sh").then_some(())?;
    let why = because(case);
    let mut body = Page::default();
    body.paragraph(
        &[
            Span::Fixed("The first command only says what it would do. See that it names "),
            Span::code(case.target.app.as_str()),
            Span::Fixed(" and no other app; then run the second."),
        ],
        why,
    );
    let calls = ["scripts/heroku-setup.sh --dry-run", "scripts/heroku-setup.sh"];
    script(&mut body, case, &calls, ("scripts/heroku-setup.ps1", "scripts/heroku-setup.ps1"));
    body.paragraph(
        &fixed("It can be run again without harm. At its end it says what remains to be done by hand."),
        why,
    );
    Some(Step {
        id: "app",
        title: "Make the app",
        body,
        worked: fixed("It ends without an error."),
        fails: vec!["app-name-taken", "account-verification-required", "app-limit-reached", "addon-plan-not-found"],
    })
}
