//! A buildpack that Heroku has under another name.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "buildpack-misnamed",
    severity: Severity::Warning,
    title: "A buildpack of Heroku's that does not exist",
    why: prose("The build fails before it begins: Heroku looks a short name up in its registry and finds nothing. The languages that it maintains have one name each; for others there are buildpacks by their users."),
    sources: &[Source::new("github.com/heroku/heroku-claude-plugin, buildpacks.md", "2026-07-30")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::buildpacks(spec, &["heroku/django"]),
    good: |spec| super::example::buildpacks(spec, &["heroku/python"]),
};

/// What people write, and what Heroku calls it; empty where it has none.
const NAMES: [(&str, &str); 20] = [
    ("node", "heroku/nodejs"),
    ("node.js", "heroku/nodejs"),
    ("javascript", "heroku/nodejs"),
    ("npm", "heroku/nodejs"),
    ("react", "heroku/nodejs"),
    ("nextjs", "heroku/nodejs"),
    ("typescript", "heroku/nodejs"),
    ("django", "heroku/python"),
    ("flask", "heroku/python"),
    ("fastapi", "heroku/python"),
    ("python3", "heroku/python"),
    ("rails", "heroku/ruby"),
    ("golang", "heroku/go"),
    ("laravel", "heroku/php"),
    ("maven", "heroku/java"),
    ("spring", "heroku/java"),
    ("csharp", "heroku/dotnet"),
    ("rust", ""),
    ("elixir", ""),
    ("deno", ""),
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for buildpack in &case.spec.buildpacks {
        let Some(short) = buildpack.source.strip_prefix("heroku/") else { continue };
        let Some((_, right)) = NAMES.iter().find(|(wrong, _)| *wrong == short) else { continue };
        let at = Field::Buildpack(buildpack.id);
        if right.is_empty() {
            let message = format!("Heroku maintains no buildpack {}. Name the address of one that its users maintain.", buildpack.source);
            hits.push(Hit::new(at, message));
        } else {
            let message = format!("Heroku has no buildpack {}; it is called {right}.", buildpack.source);
            hits.push(Hit::new(at, message).safe(format!("Use {right}"), Edit::Text(at, (*right).to_owned())));
        }
    }
    hits
}
