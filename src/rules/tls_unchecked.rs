//! Certificates that nobody checks.

use super::case::{Case, unset};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "tls-unchecked",
    severity: Severity::Warning,
    title: "Certificates are not checked any more",
    why: prose("It switches the check off for every connection of the app, to payment providers and mail servers too, so anybody on the way can read and change what is sent. For one server with a certificate of its own, the client of that server is told so."),
    sources: &[Source::new("nodejs.org, CLI, NODE_TLS_REJECT_UNAUTHORIZED", "2026-11-25")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::config(spec, "NODE_TLS_REJECT_UNAUTHORIZED", "0"),
    good: |spec| super::example::config(spec, "NODE_TLS_REJECT_UNAUTHORIZED", "1"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let off = |key: &str, value: &str| key == "NODE_TLS_REJECT_UNAUTHORIZED" && value.trim() == "0";
    let texts = case.texts().into_iter().filter(|it| off(&it.var.key, it.text));
    texts
        .map(|it| {
            let message = format!("{}={} switches the check of certificates off for every connection.", it.var.key, it.text.trim());
            Hit::new(it.at, message).review("Take it away", unset(&it))
        })
        .collect()
}
