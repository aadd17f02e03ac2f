//! Whether it is well.

use super::{because, fixed, of_app};
use crate::emit::markdown::Page;
use crate::onboarding::{Case, Step};

pub(super) fn step(case: &Case<'_>) -> Option<Step> {
    let mut body = Page::default();
    let mut commands = vec![of_app(case, "heroku ps"), of_app(case, "heroku logs --num 100")];
    let serves = case.after.serves();
    if serves {
        commands.push(of_app(case, "heroku open"));
    }
    body.code("bash", commands);
    body.paragraph(
        &fixed("If something is wrong, the log says what; paste it where this page leads under *Troubleshoot*."),
        because(case),
    );
    let worked = if serves { "`web.1` is `up`, and the page opens." } else { "The dynos are `up`." };
    Some(Step {
        id: "look",
        title: "See that it is well",
        body,
        worked: fixed(worked),
        fails: vec!["h10-app-crashed", "h14-no-web-dynos", "r10-port-not-bound", "r14-memory-quota"],
    })
}
