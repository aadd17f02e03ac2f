//! Next.js as a server.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Spec, Value};

/// The preset.
pub(super) static NEXTJS: Preset = Preset {
    id: "nextjs",
    title: "Next.js",
    about: "The server of Next.js, built by the buildpack.",
    needs: "One lock file, Node's version under engines and a script named build in package.json; typescript under dependencies where there is a next.config.ts, since devDependencies are taken away after the build; no output of export or standalone in the config; and the route /api/health.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended};
    let text = parts::text;
    Spec {
        app: App {
            name: "Next.js app".into(),
            description: "A web app in Next.js.".into(),
            health_path: "/api/health".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/nodejs"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "npx next start --hostname 0.0.0.0 --port $PORT")],
        config: parts::config([
            ("AUTH_SECRET", Recommended, Value::Generated, "Signs sessions, where Auth.js is used."),
            ("AUTH_URL", Recommended, text("{app_url}"), "The public address, where Auth.js is used."),
            ("NEXT_TELEMETRY_DISABLED", Optional, text("1"), "Sends nothing to the makers of Next.js."),
        ]),
        environments: parts::environments("my-next-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("Documentation and tests", &["/docs/", "/e2e/", "/coverage/"]),
            ("Continuous integration", &["/.github/"]),
        ]),
        ..Spec::default()
    }
}
