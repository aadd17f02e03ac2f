//! `$PORT` in single quotes.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::{Edit, Severity};

pub(super) static RULE: Rule = Rule {
    id: "port-quoted",
    severity: Severity::Error,
    title: "$PORT in single quotes is not a port",
    why: prose("A shell does not look into single quotes, so the server is told the five letters and not the number. It fails to start, or listens somewhere else."),
    sources: &[Source::new("pubs.opengroup.org, Shell Command Language, 2.2.2 Single-Quotes", "2026-11-23")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --bind '0.0.0.0:$PORT'"),
    good: |spec| super::example::web(spec, "gunicorn bookshelf.wsgi --bind \"0.0.0.0:$PORT\""),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.web() {
        // `sh -c '… $PORT'` is read by another shell, which does look.
        if command.text.contains(" -c ") || command.text.contains(" -lc ") {
            continue;
        }
        let mut pieces: Vec<String> = command.text.split('\'').map(str::to_owned).collect();
        let quoted = pieces.iter().skip(1).step_by(2).any(|piece| piece.contains("$PORT") || piece.contains("${PORT"));
        if !quoted || pieces.len().is_multiple_of(2) || command.text.contains('"') {
            continue;
        }
        for at in (1..pieces.len()).step_by(2) {
            let mark = if pieces[at].contains("PORT") { '"' } else { '\'' };
            pieces[at] = format!("{mark}{}{mark}", pieces[at]);
        }
        let hit = Hit::new(command.at, "$PORT stands in single quotes, where no shell puts the number in.");
        hits.push(hit.safe("Use double quotes", Edit::Text(command.at, pieces.concat())));
    }
    hits
}
