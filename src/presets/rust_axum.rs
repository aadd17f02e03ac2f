//! Rust with Axum: an image, since Heroku has no buildpack of its own for Rust.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Process, Spec};

/// The preset.
pub(super) static RUST_AXUM: Preset = Preset {
    id: "rust-axum",
    title: "Rust with Axum",
    about: "An image that GitHub Actions builds, since Heroku has no buildpack of its own for Rust.",
    needs: "A Dockerfile whose last stage holds the program and starts it with CMD; the program listens at 0.0.0.0 and at the PORT of its environment, and answers /health.",
    methods: &[Method::ContainerRegistry],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended};
    let text = parts::text;
    Spec {
        app: App {
            name: "Axum app".into(),
            description: "A server in Rust with Axum.".into(),
            health_path: "/health".into(),
            ..App::default()
        },
        method: Method::ContainerRegistry,
        images: parts::dockerfile(),
        processes: vec![Process { command: String::new(), ..parts::process("web", "") }],
        config: parts::config([
            ("RUST_LOG", Recommended, text("info"), "What is logged."),
            ("RUST_BACKTRACE", Optional, text("1"), "A panic shows where it came from."),
        ]),
        environments: parts::environments("my-rust-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("What is built", &["/target/"]),
            ("History and documentation", &["/.git/", "/docs/"]),
            ("Continuous integration", &["/.github/"]),
        ]),
        ..Spec::default()
    }
}
