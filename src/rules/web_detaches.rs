//! A web process that goes into the background.

use super::case::Case;
use super::commands::{has, words};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "web-detaches",
    severity: Severity::Error,
    title: "A process that goes into the background ends its dyno",
    why: prose("A dyno lives as long as the command that it was given. When that returns, because the server went into the background, Heroku sees a process that ended, and restarts it again and again (H10)."),
    sources: &[Source::new("devcenter error-codes, H10", "2026-09-18")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --daemon"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --preload"),
};

const STARTS: [&str; 3] = ["pm2 start", "forever start", "service nginx start"];

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.processes() {
        let text = command.text.trim_end();
        let daemon = words(text).find(|word| matches!(*word, "--daemon" | "--daemonize"));
        if let Some(kept) = text.strip_suffix('&').filter(|it| !it.ends_with('&') && !it.trim().is_empty()) {
            let kept = kept.trim().strip_prefix("nohup ").unwrap_or(kept.trim());
            let hit = Hit::new(command.at, "With & at its end the command returns at once, and the dyno with it.");
            hits.push(hit.safe("Leave & out", Edit::Text(command.at, kept.to_owned())));
        } else if let Some(daemon) = daemon {
            let edit = Edit::Text(command.at, text.replace(&[" ", daemon].concat(), ""));
            let hit = Hit::new(command.at, format!("With {daemon} the server goes into the background, and the dyno ends."));
            hits.push(hit.safe(format!("Leave {daemon} out"), edit));
        } else if let Some(starts) = STARTS.iter().find(|starts| has(text, starts) && !text.contains("--no-daemon")) {
            let message = format!("{starts} returns at once, and the dyno ends with it. Run the process itself, such as pm2-runtime or node.");
            hits.push(Hit::new(command.at, message));
        }
    }
    hits
}
