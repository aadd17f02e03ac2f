//! How many dynos, and of which size.

use super::{because, fixed, of_app};
use crate::artifacts::scale_command;
use crate::emit::markdown::Page;
use crate::onboarding::{Case, Step};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let scale = scale_command(case.after, case.target)?;
    let mut body = Page::default();
    body.paragraph(&fixed("Heroku knows a process type from the first deploy on, so this comes after it. For an environment that few people use, smaller sizes will do."), because(case));
    body.code("bash", [scale, of_app(case, "heroku ps")]);
    Some(Step {
        id: "dynos",
        title: "Set the dynos",
        body,
        worked: fixed("`heroku ps` shows each process type with its size, and `up`."),
        fails: vec!["procfile-type-missing", "account-verification-required"],
    })
}
