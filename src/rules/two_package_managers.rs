//! Commands of two package managers of JavaScript.

use super::case::Case;
use super::commands::{program, simple};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "two-package-managers",
    severity: Severity::Advice,
    title: "Two package managers",
    why: prose("The Node.js buildpack takes the manager whose lock file it finds and refuses a repository with two (`Error: Multiple lockfiles found.`). A command of the other one finds it missing, or installs something else."),
    sources: &[Source::new("github.com/heroku/heroku-buildpack-nodejs v363", "2026-08-20")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::buildpacks(spec, &["heroku/nodejs"]);
        super::example::web(spec, "npm start");
        super::example::worker(spec, "yarn worker");
    },
    good: |spec| {
        super::example::buildpacks(spec, &["heroku/nodejs"]);
        super::example::web(spec, "npm start");
        super::example::worker(spec, "npm run worker");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut first: Option<&str> = None;
    let mut hits = Vec::new();
    for command in case.commands() {
        for part in simple(command.text) {
            let manager = program(part);
            if !matches!(manager, "npm" | "yarn" | "pnpm" | "bun") {
                continue;
            }
            match first {
                Some(other) if other != manager => {
                    let message = format!("This runs {manager}, and another command runs {other}. Keep one lock file and one package manager.");
                    hits.push(Hit::new(command.at, message));
                }
                _ => first = Some(manager),
            }
        }
    }
    hits
}
