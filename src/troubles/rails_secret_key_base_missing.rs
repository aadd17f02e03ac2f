//! Rails wants its `secret_key_base`.

use super::trouble::{Phase, Rank, Trouble, Words, always, run, sign, words};
use super::{RUBY};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "rails-secret-key-base-missing",
    title: "Rails wants its secret_key_base",
    phases: &[Phase::Build, Phase::Boot],
    rank: Rank::Cause,
    signs: &[sign("Missing `secret_key_base`"), sign("Missing secret_key_base"), sign("Missing `secret_token` and `secret_key_base`"), sign("ActiveSupport::MessageEncryptor::InvalidMessage")],
    when: always,
    explains: &["rails-assets-precompile-failed", "h10-app-crashed", "release-phase-failed", "docker-build-failed"],
    rules: &["required-empty"],
    words: words(Words {
        means: "Rails does not start in production without `SECRET_KEY_BASE` or the key of its credentials.",
        causes: &["The config var is not set on this app.", "`RAILS_MASTER_KEY` is missing or belongs to other credentials."],
        apart: "",
        steps: &[run("Set it to something random.", "heroku config:set SECRET_KEY_BASE=\"$(openssl rand -hex 64)\" --app {app}")],
        avoid: "",
        sources: &[RUBY],
        sample: "2026-02-17T21:04:31.000000+00:00 app[web.1]: ArgumentError: Missing `secret_key_base` for 'production' environment, set this string with `bin/rails credentials:edit`",
    }),
};
