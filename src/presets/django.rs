//! Django: Gunicorn, Postgres, migrations in the release phase.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Release, Runs, Spec, Value};

/// The preset.
pub(super) static DJANGO: Preset = Preset {
    id: "django",
    title: "Django",
    about: "Gunicorn and Postgres; migrations run in the release phase, static files are collected in the build.",
    needs: "gunicorn, psycopg, dj-database-url and whitenoise among the dependencies, Python's version in .python-version, STATIC_ROOT in the settings, a page /healthz, and your project's name in place of mysite.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended, Required};
    let text = parts::text;
    Spec {
        app: App {
            name: "Django app".into(),
            description: "A web app in Django.".into(),
            health_path: "/healthz".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/python"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "gunicorn mysite.wsgi --bind 0.0.0.0:$PORT --log-file -")],
        release: Release { command: "python manage.py migrate --noinput".into(), runs: Runs::ReleasePhase },
        addons: vec![parts::postgres()],
        config: parts::config([
            ("DATABASE_URL", Required, Value::Addon, "The database; dj-database-url reads it."),
            ("DJANGO_SETTINGS_MODULE", Required, text("mysite.settings"), "The settings of production."),
            ("SECRET_KEY", Required, Value::Generated, "Signs sessions. The settings read it: os.environ[\"SECRET_KEY\"]. A build that collects static files does not have it in a container."),
            ("DEBUG", Required, text("False"), "Off: error pages would show settings. The settings have to read it."),
            ("ALLOWED_HOSTS", Required, text(".herokuapp.com"), "Hosts that the app answers for, separated by commas; yours in addition. The settings have to read and split it."),
            ("CSRF_TRUSTED_ORIGINS", Recommended, text("{app_url}"), "Origins whose forms are taken, separated by commas. The settings have to read and split it."),
            ("WEB_CONCURRENCY", Recommended, text("2"), "Processes of Gunicorn: three rarely fit into 512 MB."),
            ("MALLOC_ARENA_MAX", Optional, text("2"), "Keeps memory from fragmenting on a small dyno."),
        ]),
        environments: parts::environments("my-django-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("Documentation and notebooks", &["/docs/", "*.ipynb"]),
            ("Continuous integration", &["/.github/"]),
            ("Dumps", &["*.dump"]),
        ]),
        ..Spec::default()
    }
}
