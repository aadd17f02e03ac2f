//! Redis with a certificate that it signed itself.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::AddonField;
use crate::spec::{Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "redis-tls",
    severity: Severity::Advice,
    title: "The certificate of Redis is self-signed",
    why: prose("Heroku Key-Value Store speaks TLS on every plan (`rediss://`) with a certificate that it signed itself, and clients refuse that (`certificate verify failed`). The client has to be told not to check it: `ssl_cert_reqs=None` in Python, `VERIFY_NONE` in Ruby, `rejectUnauthorized: false` in Node.js."),
    sources: &[Source::new("github.com/heroku/heroku-claude-plugin, addons.md", "2026-07-30")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::addon(spec, "heroku-redis", "premium-0"),
    good: |spec| {
        super::example::addon(spec, "heroku-redis", "premium-0");
        super::example::config(spec, "REDIS_SSL_CERT_REQS", "none");
    },
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let told = case.spec.config.iter().any(|var| {
        let about = var.key.contains("REDIS") && ["SSL", "TLS", "CERT"].iter().any(|it| var.key.contains(it));
        about || (var.key.ends_with("REDIS_URL") && var.note.to_lowercase().contains("certificate"))
    });
    let Some(redis) = case.addons("heroku-redis").next().filter(|_| !told) else { return Vec::new() };
    let message = "See that the client speaks TLS and accepts a self-signed certificate, and say so in the note of REDIS_URL.";
    vec![Hit::new(Field::Addon(redis.id, AddonField::Service), message)]
}
