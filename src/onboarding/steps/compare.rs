//! A last look: what is on Heroku against the description.

use super::{because, fixed, script};
use crate::emit::markdown::Page;
use crate::onboarding::{Case, Step};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    case.has("scripts/heroku-verify.sh").then_some(())?;
    let mut body = Page::default();
    body.paragraph(&fixed("The script changes nothing and shows no value."), because(case));
    script(&mut body, case, &["scripts/heroku-verify.sh"], ("scripts/heroku-verify.ps1", "scripts/heroku-verify.ps1"));
    Some(Step {
        id: "compare",
        title: "Compare with the description",
        body,
        worked: fixed("It says that nothing differs, and ends with 0."),
        fails: vec!["config-var-missing", "stack-not-container"],
    })
}
