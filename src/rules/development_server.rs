//! A server for development.

use super::case::Case;
use super::commands::{has, program, simple, words};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "development-server",
    severity: Severity::Warning,
    title: "A server for development",
    why: prose("It watches files that never change on a dyno, serves one request at a time or rebuilds the frontend at each start, and takes memory for it; some show their insides to whoever causes an error. Its makers say that it is not for production."),
    sources: &[
        Source::new("docs.djangoproject.com, django-admin, runserver", "2026-11-23"),
        Source::new("flask.palletsprojects.com, Deploying to Production", "2026-11-23"),
        Source::new("uvicorn.dev, Deployment", "2026-11-23"),
    ],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --reload"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --workers 2"),
};

const SERVERS: [&str; 29] = [
    "npm run start:dev",
    "yarn start:dev",
    "npm run preview",
    "npm run watch",
    "go run",
    "cargo run",
    "dotnet watch",
    "dotnet run",
    "spring-boot:run",
    "manage.py runserver",
    "flask run",
    "fastapi dev",
    "npm run dev",
    "npm run serve",
    "yarn dev",
    "yarn run dev",
    "pnpm dev",
    "pnpm run dev",
    "next dev",
    "nuxt dev",
    "vite dev",
    "vite preview",
    "ng serve",
    "webpack serve",
    "webpack-dev-server",
    "artisan serve",
    "vue-cli-service serve",
    "react-scripts start",
    "php -S",
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.processes() {
        if let Some(server) = SERVERS.iter().find(|server| has(command.text, server)) {
            let message = format!("{server} is for development. Start the server that is meant for production, such as gunicorn, npm start or node.");
            hits.push(Hit::new(command.at, message));
        } else if simple(command.text).into_iter().any(|part| program(part) == "vite" && !has(part, "vite build")) {
            hits.push(Hit::new(command.at, "vite serves files for development. Build the frontend with the app, and let the app serve it."));
        } else if words(command.text).any(|word| word == "nodemon") {
            let text = command.text.replace("npx nodemon", "node").replace("nodemon", "node");
            let hit = Hit::new(command.at, "nodemon restarts when files change, which they never do on a dyno.");
            hits.push(hit.safe("Use node", Edit::Text(command.at, text)));
        } else if words(command.text).any(|word| word == "--reload") {
            let text = command.text.replace(" --reload", "");
            let hit = Hit::new(command.at, "--reload watches files that never change on a dyno, and leaves one worker.");
            hits.push(hit.safe("Leave --reload out", Edit::Text(command.at, text)));
        }
    }
    hits
}
