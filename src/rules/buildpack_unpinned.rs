//! A buildpack of somebody else's, whatever it is today.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "buildpack-unpinned",
    severity: Severity::Advice,
    title: "A buildpack that can change under you",
    why: prose("A buildpack by its address is fetched anew for each build, with full access to the code and the config vars. With `#` and a tag or a commit behind the address, it stays what was looked at."),
    sources: &[Source::new("devcenter buildpacks, specific version", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::buildpacks(spec, &["https://github.com/heroku/heroku-buildpack-apt", "heroku/python"]),
    good: |spec| {
        super::example::buildpacks(spec, &["https://github.com/heroku/heroku-buildpack-apt#6b8aa4c", "heroku/python"]);
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if !case.uses(Method::Buildpacks) {
        return Vec::new();
    }
    let open = case.spec.buildpacks.iter().filter(|it| it.source.starts_with("https://") && !it.source.contains('#'));
    open.map(|it| {
        let message = format!("{} is fetched as it is on the day of the build. Put # and a commit or a tag behind it.", it.source);
        Hit::new(Field::Buildpack(it.id), message)
    })
    .collect()
}
