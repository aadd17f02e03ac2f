//! Laravel: Apache and PHP, Postgres, migrations in the release phase.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Release, Runs, Spec, Value};

/// The preset.
pub(super) static LARAVEL: Preset = Preset {
    id: "laravel",
    title: "Laravel",
    about: "Apache and PHP, assets by Vite, Postgres; migrations run in the release phase.",
    needs: "composer.lock, package.json with a lock file and a script named build, in config/database.php 'url' => env('DATABASE_URL') for pgsql, trusted proxies in bootstrap/app.php, migrations for the tables sessions and cache, and the page /up: Laravel has these since 11.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Recommended, Required};
    let text = parts::text;
    // PHP first: the builds of the starter kits read vendor/ and call php.
    Spec {
        app: App {
            name: "Laravel app".into(),
            description: "A web app in Laravel.".into(),
            health_path: "/up".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/php", "heroku/nodejs"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "heroku-php-apache2 public/")],
        release: Release { command: "php artisan migrate --force".into(), runs: Runs::ReleasePhase },
        addons: vec![parts::postgres()],
        config: parts::config([
            ("DATABASE_URL", Required, Value::Addon, "The database. Heroku Postgres sets it and changes it when it has to."),
            ("DB_CONNECTION", Required, text("pgsql"), "The database is Postgres."),
            ("APP_KEY", Required, Value::Asked, "Encrypts sessions: what php artisan key:generate --show prints."),
            ("APP_ENV", Required, text("production"), "Staging, too, runs as production does."),
            ("APP_DEBUG", Required, text("false"), "Off: error pages would show config vars."),
            ("APP_URL", Recommended, text("{app_url}"), "The public address, for links in mails."),
            ("LOG_CHANNEL", Recommended, text("stderr"), "Heroku reads the log from there; files on a dyno are lost."),
            ("SESSION_DRIVER", Recommended, text("database"), "Files on a dyno are lost with each restart."),
            ("CACHE_STORE", Recommended, text("database"), "Files on a dyno are lost with each restart. Before Laravel 11 it is called CACHE_DRIVER."),
        ]),
        environments: parts::environments("my-laravel-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("Documentation and tests", &["/docs/", "/tests/"]),
            ("Continuous integration", &["/.github/"]),
        ]),
        ..Spec::default()
    }
}
