//! Node.js with Express and Postgres.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Release, Runs, Spec, Value};

/// The preset.
pub(super) static NODE_EXPRESS: Preset = Preset {
    id: "node-express",
    title: "Node.js with Express",
    about: "A server in Node.js with Postgres; migrations by a script of the project.",
    needs: "One lock file, Node's version under engines in package.json, server.js that listens at process.env.PORT and answers /health, app.set('trust proxy', 1) for secure cookies, and a script named migrate whose tool stands under dependencies: devDependencies are taken away after the build.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended, Required};
    let text = parts::text;
    Spec {
        app: App {
            name: "Express app".into(),
            description: "A server in Node.js with Express.".into(),
            health_path: "/health".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/nodejs"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "node server.js")],
        release: Release { command: "npm run migrate".into(), runs: Runs::ReleasePhase },
        addons: vec![parts::postgres()],
        config: parts::config([
            ("DATABASE_URL", Required, Value::Addon, "The database. Heroku Postgres wants TLS: ssl: { rejectUnauthorized: false } in node-postgres."),
            ("SESSION_SECRET", Required, Value::Generated, "Signs the cookies of sessions."),
            ("NODE_ENV", Recommended, text("production"), "As the buildpack sets it anyway; in an image it has to be said."),
            ("APP_URL", Recommended, text("{app_url}"), "The public address, for links in mails and for CORS."),
            ("LOG_LEVEL", Optional, text("info"), "How much is logged."),
        ]),
        environments: parts::environments("my-node-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("Documentation and tests", &["/docs/", "/test/", "/coverage/"]),
            ("Continuous integration", &["/.github/"]),
        ]),
        ..Spec::default()
    }
}
