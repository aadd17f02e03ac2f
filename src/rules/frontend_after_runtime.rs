//! The Node.js buildpack behind that of the language that runs the app.

use super::case::Case;
use super::commands::program;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Field, List, Severity};

pub(super) static RULE: Rule = Rule {
    id: "frontend-after-runtime",
    severity: Severity::Warning,
    title: "The frontend is built after the app that serves it",
    why: prose("Buildpacks run in their order, and the last one supplies the default process types. With Node.js last, what the app collects from the frontend's build is not there yet, and `npm start` becomes the default web process."),
    sources: &[
        Source::new("devcenter using-multiple-buildpacks-for-an-app", "2026-11-22"),
        Source::new("the deployment guide of DSL KidsGPT Open WebUI, Option B and 404 on /", "2026-02-17"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::buildpacks(spec, &["heroku/python", "heroku/nodejs"]),
    good: |spec| super::example::buildpacks(spec, &["heroku/nodejs", "heroku/python"]),
};

/// PHP is not among them: the frontends of Laravel's starter kits read what Composer installs, and call `php`; Apache
/// serves what Vite builds later just as well.
const RUNTIMES: [&str; 6] =
    ["heroku/python", "heroku/ruby", "heroku/go", "heroku/java", "heroku/scala", "heroku/dotnet"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(node) = case.buildpack("heroku/nodejs") else { return Vec::new() };
    let runtime = RUNTIMES.iter().filter_map(|name| case.buildpack(name)).filter(|at| *at < node).min();
    let Some(runtime) = runtime else { return Vec::new() };
    // An app that Node.js serves, with a helper in another language.
    let serves = |text: &str| super::commands::simple(text).iter().any(|it| matches!(program(it), "node" | "npm" | "yarn" | "pnpm" | "next"));
    if case.web().iter().any(|it| serves(it.text)) {
        return Vec::new();
    }
    let (id, first) = (case.spec.buildpacks[node].id, &case.spec.buildpacks[runtime].source);
    let message = format!("heroku/nodejs has to stand before {first}, so that the frontend is built when {first} runs.");
    vec![Hit::new(Field::Buildpack(id), message).safe("Put it first", Edit::Move(List::Buildpacks, id, runtime))]
}
