//! `WebSocket` connections through Heroku's router.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::field::AppField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "websockets",
    severity: Severity::Advice,
    title: "WebSockets over several dynos, and in silence",
    why: prose("The router closes a connection on which nothing came for 55 seconds, so the app has to send something now and then. With several web dynos a client that falls back to polling reaches a different one each time, unless session affinity is on."),
    sources: &[limits::REQUEST_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::config(spec, "ENABLE_WEBSOCKET_SUPPORT", "true");
        spec.processes[0].quantity = Some(2);
    },
    good: |spec| {
        super::example::config(spec, "ENABLE_WEBSOCKET_SUPPORT", "true");
        spec.processes[0].quantity = Some(2);
        spec.app.features = vec!["http-session-affinity".into()];
    },
};

const AFFINITY: &str = "http-session-affinity";

fn check(case: &Case<'_>) -> Vec<Hit> {
    if case.quantity("web") < 2 || case.spec.app.features.iter().any(|it| it.trim() == AFFINITY) {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for text in case.texts() {
        let key = text.var.key.as_str();
        let about = key.contains("WEBSOCKET") || key.contains("SOCKETIO") || key.contains("SOCKET_IO");
        if about && matches!(text.text.trim(), "true" | "1" | "on" | "yes") {
            let mut features = case.spec.app.features.clone();
            features.push(AFFINITY.to_owned());
            let message = "There are several web dynos: switch session affinity on, and let the app send something at least every 55 seconds.";
            let edit = Edit::Words(Field::App(AppField::Features), features);
            hits.push(Hit::new(text.at, message).review("Switch session affinity on", edit));
        }
    }
    hits
}
