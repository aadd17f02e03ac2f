//! `dynoscribe lint`: what there is to say about a spec, for people and for programs.

use crate::{Failure, failure, load_text, print};
use dynoscribe::rules::{self, Rule};
use dynoscribe::spec::place::line_of;
use dynoscribe::spec::{Finding, Severity, Spec};
use serde_json::{Value, json};

/// A way to say it.
type Form = fn(&Report<'_>) -> String;

const FORMS: [(&str, Form); 4] = [("text", text), ("json", in_json), ("sarif", sarif), ("github", github)];

/// What was found in a spec.
struct Report<'a> {
    source: &'a str,
    text: &'a str,
    spec: &'a Spec,
    findings: &'a [Finding],
}

pub(crate) fn lint(words: &[&str]) -> Result<(), Failure> {
    let (mut source, mut form, mut deny) = (None, text as Form, Severity::Error);
    let mut rest = words.iter().copied();
    while let Some(word) = rest.next() {
        let (name, mut value) = match word.split_once('=') {
            Some((name, value)) if name.starts_with("--") => (name, Some(value)),
            _ => (word, None),
        };
        match name {
            "--format" => {
                value = value.or_else(|| rest.next());
                let known = FORMS.iter().find(|(name, _)| Some(*name) == value);
                form = known.ok_or_else(|| failure("--format is one of text, json, sarif and github"))?.1;
            }
            "--deny" => {
                value = value.or_else(|| rest.next());
                deny = match value {
                    Some("error") => Severity::Error,
                    Some("warning") => Severity::Warning,
                    Some("advice") => Severity::Advice,
                    _ => return Err(failure("--deny is one of error, warning and advice")),
                };
            }
            _ if name.starts_with("--") => return Err(failure(format!("lint knows no option {name}"))),
            _ if source.is_some() => return Err(failure("lint takes one spec")),
            _ => source = Some(word),
        }
    }
    let source = source.ok_or_else(|| failure("lint needs a spec: dynoscribe lint SPEC"))?;
    let (spec, json) = load_text(source)?;
    let mut findings = rules::findings(&spec);
    findings.sort_by_key(|it| std::cmp::Reverse(it.severity));
    print(&form(&Report { source, text: &json, spec: &spec, findings: &findings }))?;
    let denied = findings.iter().filter(|it| it.severity >= deny).count();
    if denied == 0 {
        return Ok(());
    }
    let word = if denied == 1 { "finding" } else { "findings" };
    Err(Failure { code: 1, message: format!("{source}: {denied} {word} to put right") })
}

impl Report<'_> {
    fn line(&self, finding: &Finding) -> usize {
        line_of(self.text, &finding.at.path(self.spec))
    }

    fn counts(&self) -> [usize; 3] {
        [Severity::Error, Severity::Warning, Severity::Advice]
            .map(|severity| self.findings.iter().filter(|it| it.severity == severity).count())
    }
}

fn rule(finding: &Finding) -> Option<&'static Rule> {
    rules::find(finding.rule)
}

fn text(report: &Report<'_>) -> String {
    let mut out = String::new();
    for finding in report.findings {
        let Finding { rule: id, severity, at, message, fix } = finding;
        let line = report.line(finding);
        let place = at.describe(report.spec);
        let source = report.source;
        let severity = severity.label().to_lowercase();
        out.extend([format!("{source}:{line}: {severity} [{id}] {place}\n  {message}\n")]);
        out.extend(rule(finding).map(|rule| format!("  why: {}\n", rule.why)));
        out.extend(fix.as_ref().map(|fix| {
            let care = if fix.safe { "" } else { " (look at what it changes)" };
            format!("  fix: {}{care}\n", fix.label)
        }));
    }
    let [errors, warnings, advice] = report.counts();
    out + &format!("{errors} errors, {warnings} warnings, {advice} advice\n")
}

fn in_json(report: &Report<'_>) -> String {
    let findings: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| {
            let rule = rule(finding);
            let sources: Vec<Value> = rule
                .map_or(&[][..], |rule| rule.sources)
                .iter()
                .map(|it| json!({"at": it.at, "checked": it.checked}))
                .collect();
            json!({
                "rule": finding.rule,
                "severity": finding.severity.label().to_lowercase(),
                "path": finding.at.path(report.spec),
                "line": report.line(finding),
                "field": finding.at.key(),
                "about": finding.at.describe(report.spec),
                "message": finding.message,
                "title": rule.map(|rule| rule.title),
                "why": rule.map(|rule| rule.why),
                "sources": sources,
                "fix": finding.fix.as_ref().map(|fix| json!({"label": fix.label, "safe": fix.safe})),
            })
        })
        .collect();
    let [errors, warnings, advice] = report.counts();
    format!("{:#}\n", json!({"errors": errors, "warnings": warnings, "advice": advice, "findings": findings}))
}

/// SARIF 2.1.0 (docs.oasis-open.org), as code scanning of GitHub takes it.
fn sarif(report: &Report<'_>) -> String {
    let level = |severity| match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    };
    let mut used: Vec<&'static Rule> = report.findings.iter().filter_map(rule).collect();
    used.sort_by_key(|rule| rule.id);
    used.dedup_by_key(|rule| rule.id);
    let rules: Vec<Value> = used
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": {"text": rule.title},
                "fullDescription": {"text": rule.why},
                "defaultConfiguration": {"level": level(rule.severity)},
            })
        })
        .collect();
    let results: Vec<Value> = report
        .findings
        .iter()
        .map(|finding| {
            let index = used.iter().position(|rule| rule.id == finding.rule);
            json!({
                "ruleId": finding.rule,
                "ruleIndex": index,
                "level": level(finding.severity),
                "message": {"text": format!("{}: {}", finding.at.describe(report.spec), finding.message)},
                "locations": [{"physicalLocation": {
                    "artifactLocation": {"uri": uri(report.source)},
                    "region": {"startLine": report.line(finding)},
                }}],
            })
        })
        .collect();
    let tool = json!({"driver": {
        "name": "Dynoscribe",
        "version": env!("CARGO_PKG_VERSION"),
        "rules": rules,
    }});
    format!(
        "{:#}\n",
        json!({
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [{"tool": tool, "results": results}],
        })
    )
}

/// A path as a relative reference (RFC 3986): everything but plain characters as bytes in hexadecimal.
fn uri(path: &str) -> String {
    path.replace('\\', "/")
        .bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

/// Commands of a workflow's log, which GitHub shows at the lines of a pull request (docs.github.com,
/// workflow-commands).
fn github(report: &Report<'_>) -> String {
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let lines = report.findings.iter().map(|finding| {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        format!(
            "::{command} file={},line={},title={}::{}\n",
            property(report.source),
            report.line(finding),
            property(finding.rule),
            data(&format!("{}: {}", finding.at.describe(report.spec), finding.message))
        )
    });
    lines.collect::<Vec<_>>().concat()
}
