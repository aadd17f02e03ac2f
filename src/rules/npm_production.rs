//! `NPM_CONFIG_PRODUCTION`: what it really does.

use super::case::{Case, unset};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "npm-production",
    severity: Severity::Warning,
    title: "NPM_CONFIG_PRODUCTION does not do what it seems to",
    why: prose("The Node.js buildpack installs devDependencies for the build by itself and removes them afterwards. Set to `true` the build has no tools; set to anything else, `false` as well, nothing is removed and the slug stays large."),
    sources: &[Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::buildpacks(spec, &["heroku/nodejs", "heroku/python"]);
        super::example::config(spec, "NPM_CONFIG_PRODUCTION", "true");
    },
    good: |spec| {
        super::example::buildpacks(spec, &["heroku/nodejs", "heroku/python"]);
        super::example::config(spec, "NPM_CONFIG_LOGLEVEL", "error");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for text in case.texts().iter().filter(|it| it.var.key == "NPM_CONFIG_PRODUCTION") {
        let only = text.text.trim() == "true";
        let message = if only {
            "With true, devDependencies are missing in the build, and with them vite, webpack and the like."
        } else {
            "It is not needed to have devDependencies in the build. What it does is to keep them in the slug."
        };
        let hit = Hit::new(text.at, message).safe("Remove it", unset(text));
        hits.push(if only { hit } else { hit.only(Severity::Advice) });
    }
    hits
}
