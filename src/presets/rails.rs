//! Ruby on Rails: Puma, Postgres, migrations in the release phase.

use super::{Preset, parts};
use crate::spec::{App, Method, Need, Release, Runs, Spec, Value};

/// The preset.
pub(super) static RAILS: Preset = Preset {
    id: "rails",
    title: "Ruby on Rails",
    about: "Puma and Postgres; migrations run in the release phase.",
    needs: "Ruby's version in the Gemfile and so in Gemfile.lock, pg and puma there with the platform x86_64-linux, in config/database.yml one database for production, from DATABASE_URL (Rails 8 makes four: put Solid Cache, Queue and Cable into the one, as their READMEs say), and the page /up, which Rails has since 7.1.",
    methods: &[Method::Buildpacks],
    spec,
};

fn spec() -> Spec {
    use Need::{Optional, Recommended, Required};
    let text = parts::text;
    Spec {
        app: App {
            name: "Rails app".into(),
            description: "A web app in Ruby on Rails.".into(),
            health_path: "/up".into(),
            ..App::default()
        },
        method: Method::Buildpacks,
        stack: "heroku-24".into(),
        buildpacks: parts::buildpacks(&["heroku/ruby"]),
        images: parts::dockerfile(),
        processes: vec![parts::process("web", "bundle exec puma -C config/puma.rb")],
        release: Release { command: "bin/rails db:migrate".into(), runs: Runs::ReleasePhase },
        addons: vec![parts::postgres()],
        config: parts::config([
            ("DATABASE_URL", Required, Value::Addon, "The database. Heroku Postgres sets it and changes it when it has to."),
            ("RAILS_MASTER_KEY", Required, Value::Asked, "Opens config/credentials.yml.enc: what stands in config/master.key."),
            ("RAILS_ENV", Required, text("production"), "Staging, too, runs as production does."),
            ("RAILS_LOG_TO_STDOUT", Optional, text("enabled"), "Heroku reads the log from standard output. The buildpack sets it anyway; in an image it is needed up to Rails 7.0."),
            ("RAILS_SERVE_STATIC_FILES", Optional, text("enabled"), "No other server stands before Puma. The buildpack sets it anyway; in an image it is needed up to Rails 7.0."),
            ("RAILS_MAX_THREADS", Recommended, text("3"), "Threads of each Puma process, and the size of its pool of connections."),
            ("WEB_CONCURRENCY", Optional, text("1"), "Worker processes of Puma. With 1 it warns of a single worker, which does no harm."),
            ("MALLOC_ARENA_MAX", Optional, text("2"), "Keeps memory from fragmenting on a small dyno."),
        ]),
        environments: parts::environments("my-rails-app"),
        ignore: parts::ignore(&[("Local settings", &[".env", ".env.local", ".env.*.local"]),
            ("Documentation and tests", &["/docs/", "/spec/", "/test/"]),
            ("Continuous integration", &["/.github/"]),
            ("Dumps", &["*.dump"]),
        ]),
        ..Spec::default()
    }
}
