//! A stack that ends soon.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::{Source, stacks};
use crate::spec::{Edit, Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "stack-deprecated",
    severity: Severity::Warning,
    title: "A stack that is deprecated",
    why: prose("Since 2026-11-01 Heroku lets builds on heroku-22 fail on purpose from time to time, as a notice; from 2027-05-01 there are no builds on it. A newer stack is chosen with one command and takes effect with the next deploy."),
    sources: &[Source::new("github.com/heroku/base-images/pull/390", "2026-05-20")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.stack = "heroku-22".into(),
    good: |spec| spec.stack = "heroku-26".into(),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let deprecated = stacks::find(&case.spec.stack).filter(|it| it.builds && it.status.contains("deprecated"));
    let Some(stack) = deprecated.filter(|_| case.uses(Method::Buildpacks)) else { return Vec::new() };
    let message = format!("{}: {}. Take {}.", stack.name, stack.status, stacks::DEFAULT);
    vec![
        Hit::new(Field::Stack, message)
            .review(format!("Use {}", stacks::DEFAULT), Edit::Text(Field::Stack, stacks::DEFAULT.into())),
    ]
}
