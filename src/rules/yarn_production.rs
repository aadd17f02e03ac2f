//! `YARN_PRODUCTION`: an error with Yarn 2 and later.

use super::case::{Case, unset};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "yarn-production",
    severity: Severity::Warning,
    title: "YARN_PRODUCTION breaks a build with Yarn 2 or later",
    why: prose("The Node.js buildpack refuses the build (`Unsupported Yarn configuration: YARN_PRODUCTION`) when it is set at all and the project uses Yarn 2 or later, where `YARN2_SKIP_PRUNING=true` keeps what would be removed. With Yarn 1 it keeps devDependencies in the slug."),
    sources: &[Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "YARN_PRODUCTION", "false"),
    good: |spec| super::example::config(spec, "YARN2_SKIP_PRUNING", "true"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let texts = case.texts();
    let set = texts.iter().filter(|it| it.var.key == "YARN_PRODUCTION");
    set.map(|text| {
        let message = "A build with Yarn 2 or later is refused while this is set. Remove it; devDependencies are there in the build without it.";
        Hit::new(text.at, message).safe("Remove it", unset(text))
    })
    .collect()
}
