//! Go: one program.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Spec};

/// The preset.
pub(super) static GO: Preset = Preset {
    id: "go",
    title: "Go",
    about: "One program, built by the buildpack from go.mod.",
    needs: "go.mod and go.sum at the top, the program in cmd/server, which the buildpack installs as bin/server, listens at $PORT and answers /healthz.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended};
    let text = parts::text;
    Spec {
        app: App {
            name: "Go app".into(),
            description: "A server in Go.".into(),
            health_path: "/healthz".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/go"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "bin/server")],
        config: parts::config([
            ("GOMEMLIMIT", Recommended, text("450MiB"), "The collector works harder before the 512 MB of the dyno are full."),
            ("LOG_FORMAT", Optional, text("json"), "How lines of the log look."),
        ]),
        environments: parts::environments("my-go-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),("Continuous integration", &["/.github/"])]),
        ..Spec::default()
    }
}
