//! The account and the programs.

use super::{because, fixed, plain};
use crate::emit::markdown::{Item, Page, Span};
use crate::onboarding::{Case, Step};
use crate::spec::deployment::Given;

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let why = because(case);
    let mut body = Page::default();
    let mut needs = vec![
        "an account on Heroku that whoever owns the apps has added to them or to the team",
        "the [Heroku CLI](https://devcenter.heroku.com/articles/heroku-cli)",
        "`git`, and [jq](https://jqlang.org/download), which the scripts use",
    ];
    if case.target.config.iter().any(|setting| setting.value == Given::Generated) {
        needs.push("`openssl`, which makes the secrets that nobody has to know");
    }
    if case.target.deploys.by_actions() {
        needs.push("the [GitHub CLI](https://cli.github.com) `gh`, for what is set on GitHub");
    }
    body.paragraph(&fixed("You need:"), why);
    body.points(needs.into_iter().map(|need| Item::new(fixed(need), why)).collect());
    body.code("bash", [plain(case, "heroku login"), plain(case, "heroku apps --all")]);
    let worked = match case.before.main_target() {
        Some(main) => vec![Span::Fixed("The list names "), Span::code(main.app.as_str()), Span::Fixed(".")],
        None => fixed("The list names the apps that you may see."),
    };
    Some(Step {
        id: "account",
        title: "Log in",
        body,
        worked,
        fails: vec!["cli-not-logged-in", "cli-2fa-required", "app-not-found"],
    })
}
