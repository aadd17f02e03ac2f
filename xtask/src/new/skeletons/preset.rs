//! TODO: what runs, in a few words.

use super::{Preset, parts};
use crate::spec::{App, Method, Spec};

/// The preset.
pub(super) static AN_ID: Preset = Preset {
    id: "an-id",
    title: "An id",
    about: "TODO: what it is, in a sentence.",
    needs: "TODO: what the repository must hold for it to work.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    Spec {
        app: App {
            name: "An id".into(),
            description: "TODO: what the app is, as its page on Heroku says it.".into(),
            health_path: "/health".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["TODO"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "TODO")],
        environments: parts::environments("my-an-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"])]),
        ..Spec::default()
    }
}
