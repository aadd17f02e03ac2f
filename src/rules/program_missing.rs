//! A command that starts what no buildpack installs.

use super::case::Case;
use super::commands::{simple, words};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::buildpacks::BUILDPACKS;
use crate::spec::{Field, Method, Severity};

pub(super) static RULE: Rule = Rule {
    id: "program-missing",
    severity: Severity::Warning,
    title: "A program that is not there",
    why: prose("A slug holds what its buildpacks install and nothing more. A command that starts another language's program ends with \"command not found\" (status 127) at each start, and docker or sudo are never there."),
    sources: &[Source::new("github.com/heroku/heroku-claude-plugin, buildpacks.md", "2026-07-30")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::web(spec, "npm start");
        super::example::buildpacks(spec, &["heroku/python"]);
    },
    good: |spec| super::example::web(spec, "npm start"),
};

/// Programs, and the buildpacks any of which brings them. Ruby's brings Node.js where an app needs it.
const PROGRAMS: [(&[&str], &[&str]); 6] = [
    (&["node", "npm", "npx", "yarn", "pnpm", "next"], &["heroku/nodejs", "heroku/ruby"]),
    (&["python", "python3", "gunicorn", "uvicorn", "hypercorn", "daphne", "celery", "flask", "alembic"], &["heroku/python"]),
    (&["ruby", "bundle", "rails", "rake", "puma", "sidekiq", "unicorn", "rackup"], &["heroku/ruby"]),
    (&["java"], &["heroku/java", "heroku/scala", "heroku/clojure"]),
    (&["php", "heroku-php-apache2", "heroku-php-nginx"], &["heroku/php"]),
    (&["dotnet"], &["heroku/dotnet"]),
];
/// What no dyno has, whatever builds it.
const NEVER: [&str; 5] = ["docker", "docker-compose", "podman", "sudo", "systemctl"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let buildpacks = &case.spec.buildpacks;
    // What a buildpack by somebody else installs is not known here.
    let known = !buildpacks.is_empty() && buildpacks.iter().all(|it| BUILDPACKS.iter().any(|known| it.source == known.name));
    let mut hits = Vec::new();
    for command in case.commands() {
        let of_slug = matches!(command.at, Field::Process(..) | Field::Release(_)) && case.uses(Method::Buildpacks) && known;
        for program in simple(command.text).into_iter().filter_map(started) {
            if NEVER.contains(&program) {
                hits.push(Hit::new(command.at, format!("There is no {program} on a dyno. Name the program that it is to start.")));
                break;
            }
            let bringers = PROGRAMS.iter().find(|(names, _)| names.contains(&program)).map(|(_, by)| *by);
            let Some(bringers) = bringers.filter(|_| of_slug) else { continue };
            if !buildpacks.iter().any(|it| bringers.contains(&it.source.as_str())) {
                let message = format!("No buildpack in the list installs {program}. Add {}, or start another program.", bringers[0]);
                hits.push(Hit::new(command.at, message));
                break;
            }
        }
    }
    hits
}

/// The program that a simple command starts, without its path; nothing where a path may lead to one of the app's own.
fn started(simple: &str) -> Option<&str> {
    let word = words(simple).find(|word| !word.contains('=') && !matches!(*word, "exec" | "env" | "nohup" | "time"))?;
    match word.rsplit_once('/') {
        Some((folder, name)) if folder.ends_with("vendor/bin") => Some(name),
        Some(_) => None,
        None => Some(word),
    }
}
