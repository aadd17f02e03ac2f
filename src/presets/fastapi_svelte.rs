//! A Svelte frontend that a `FastAPI` backend serves: two buildpacks, or one image.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Release, Runs, Spec, Value};

/// The preset.
pub(super) static FASTAPI_SVELTE: Preset = Preset {
    id: "fastapi-svelte",
    title: "FastAPI and Svelte",
    about: "Vite builds the frontend, Uvicorn serves it with the API; Postgres, migrations by Alembic.",
    needs: "A script named build in package.json at the top, the backend in app/main.py that serves what the build makes and answers /health, uvicorn, alembic and psycopg or asyncpg among the dependencies, alembic.ini at the top, and in alembic's env.py the address from DATABASE_URL.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended, Required};
    let text = parts::text;
    Spec {
        app: App {
            name: "FastAPI and Svelte".into(),
            description: "A Svelte frontend with a FastAPI backend.".into(),
            health_path: "/health".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/nodejs", "heroku/python"]),
        images: parts::dockerfile(),
        processes: vec![parts::process(
            "web",
            "uvicorn app.main:app --host 0.0.0.0 --port $PORT --proxy-headers --forwarded-allow-ips '*'",
        )],
        release: Release { command: "alembic upgrade head".into(), runs: Runs::ReleasePhase },
        addons: vec![parts::postgres()],
        config: parts::config([
            ("DATABASE_URL", Required, Value::Addon, "The database. It begins with postgres://, which SQLAlchemy refuses: put postgresql+psycopg:// (or postgresql+asyncpg://) in its place in the code."),
            ("SECRET_KEY", Required, Value::Generated, "Signs sessions. A new one signs everybody out."),
            ("CORS_ALLOW_ORIGIN", Recommended, text("{app_url}"), "The origin that may call the API: the app's own."),
            ("WEB_CONCURRENCY", Optional, text("1"), "Uvicorn's workers: one fits into 512 MB."),
            ("MALLOC_ARENA_MAX", Optional, text("2"), "Keeps memory from fragmenting on a small dyno."),
        ]),
        environments: parts::environments("my-fastapi-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("Documentation and tests", &["/docs/", "/tests/", "*.ipynb"]),
            ("Continuous integration", &["/.github/"]),
        ]),
        ..Spec::default()
    }
}
