//! A static site behind a small server in Node.js.

use super::{Preset, parts};
use crate::spec::{App, Method, Spec};

/// The preset.
pub(super) static STATIC_SITE: Preset = Preset {
    id: "static-site",
    title: "Static site",
    about: "What npm run build puts into dist, behind a small server.",
    needs: "One lock file, Node's version under engines, serve under dependencies and not devDependencies, and a script named build that writes to dist. An app with routes of its own in the browser needs --single before dist in the command.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    Spec {
        app: App {
            name: "Static site".into(),
            description: "A static site behind a small server.".into(),
            health_path: "/".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/nodejs"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "npx serve --no-clipboard --listen tcp://0.0.0.0:$PORT dist")],
        environments: parts::environments("my-static-site"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),("Tests", &["/test/"]), ("Continuous integration", &["/.github/"])]),
        dismissed: vec![parts::dismissal(
            "health-path-default",
            "app-health-path",
            "The first page is all there is: when it answers, the site is well.",
        )],
        ..Spec::default()
    }
}
