//! Sign-in by another service without the app's own address.

use super::case::{Case, add};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ConfigField;
use crate::spec::{Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "oauth-without-address",
    severity: Severity::Warning,
    title: "OAuth without the app's public address",
    why: prose("The service that signs people in sends them back to an address that the app names. Behind Heroku's router an app cannot know its own; without it the way back leads to `localhost` or to plain http, and the service refuses it."),
    sources: &[Source::new("the deployment guide of DSL KidsGPT Open WebUI, Recommended for Production", "2026-02-17")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "OAUTH_CLIENT_ID", "bookshelf"),
    good: |spec| {
        super::example::config(spec, "OAUTH_CLIENT_ID", "bookshelf");
        super::example::config(spec, "WEBUI_URL", "{app_url}");
    },
};

/// How the keys of addresses end by which apps know themselves.
const OWN: [&str; 17] = [
    "WEBUI_URL", "APP_URL", "PUBLIC_URL", "BASE_URL", "SITE_URL", "ROOT_URL", "NEXTAUTH_URL", "AUTH_URL", "EXTERNAL_URL",
    "SERVER_URL", "HOST_URL", "REDIRECT_URI", "REDIRECT_URL", "CALLBACK_URL", "APP_HOST", "PUBLIC_ADDRESS", "DOMAIN",
];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let oauth = |key: &str| key.contains("OAUTH") || key.contains("OIDC") || key.contains("OPENID_PROVIDER");
    let Some(var) = case.spec.config.iter().find(|var| oauth(&var.key)) else { return Vec::new() };
    if case.spec.config.iter().any(|var| OWN.iter().any(|end| var.key.ends_with(end))) {
        return Vec::new();
    }
    let webui = case.spec.config.iter().any(|var| var.key.starts_with("WEBUI_"));
    let key = if webui { "WEBUI_URL" } else { "APP_URL" };
    let hit = Hit::new(
        Field::Config(var.id, ConfigField::Key),
        format!("Somebody who signs in has to be sent back: set the app's own address, such as {key}={{app_url}}."),
    );
    let edit = add(case.spec, key, "{app_url}");
    vec![if webui { hit.safe("Add WEBUI_URL", edit) } else { hit.review(format!("Add {key}"), edit) }]
}
