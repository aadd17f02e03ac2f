//! A pinned version of a buildpack that Heroku maintains.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "buildpack-pinned-old",
    severity: Severity::Advice,
    title: "A pinned buildpack of Heroku's own",
    why: prose("Heroku's own buildpacks are released often: new versions of languages, fixes, new stacks. A pinned one stays behind, and on the next stack it does not know where to look."),
    sources: &[Source::new("github.com/heroku/heroku-buildpack-python, CHANGELOG", "2026-08-18")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::buildpacks(spec, &["https://github.com/heroku/heroku-buildpack-python#v180"]);
    },
    good: |spec| super::example::buildpacks(spec, &["heroku/python"]),
};

/// Buildpacks with a short name, by the end of their repository's.
const NAMES: [&str; 7] = ["nodejs", "python", "ruby", "go", "php", "java", "scala"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses(Method::Buildpacks) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for buildpack in &case.spec.buildpacks {
        let Some(rest) = buildpack.source.strip_prefix("https://github.com/heroku/heroku-buildpack-") else { continue };
        let Some((name, version)) = rest.split_once('#') else { continue };
        let Some(name) = NAMES.iter().find(|it| **it == name.trim_end_matches(".git")) else { continue };
        let short = ["heroku/", name].concat();
        let at = Field::Buildpack(buildpack.id);
        let message = format!("It stays at {version} while {short} goes on.");
        hits.push(Hit::new(at, message).review(format!("Use {short}"), Edit::Text(at, short)));
    }
    hits
}
