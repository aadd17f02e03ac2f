//! A heap that is larger than the dyno.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::Severity;

pub(super) static RULE: Rule = Rule {
    id: "heap-over-memory",
    severity: Severity::Warning,
    title: "A heap that is larger than the dyno",
    why: prose("A runtime that may take more memory than the dyno has collects its garbage too late. The dyno swaps (R14), gets slow, and is ended at twice its memory (R15)."),
    sources: &[Source::new("devcenter dyno-types", "2024-06-04"), Source::new("devcenter error-codes, R14", "2026-09-18")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::web(spec, "java -Xmx2g -Dserver.port=$PORT -jar target/bookshelf.jar"),
    good: |spec| super::example::web(spec, "java -Xmx300m -Dserver.port=$PORT -jar target/bookshelf.jar"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for command in case.processes() {
        let memory = case.memory(command.process);
        if let Some(heap) = heap(command.text).filter(|heap| *heap > u64::from(memory)) {
            hits.push(Hit::new(command.at, says(heap, command.process, memory)));
        }
    }
    for text in case.texts() {
        if !matches!(text.var.key.as_str(), "JAVA_OPTS" | "JAVA_TOOL_OPTIONS" | "JDK_JAVA_OPTIONS" | "SBT_OPTS" | "CATALINA_OPTS") {
            continue;
        }
        let memory = case.memory("web");
        if let Some(heap) = heap(text.text).filter(|heap| *heap > u64::from(memory)) {
            hits.push(Hit::new(text.at, says(heap, "web", memory)));
        }
    }
    hits
}

fn says(heap: u64, process: &str, memory: u32) -> String {
    format!("A heap of {heap} MB does not fit: a dyno of {process} has {memory} MB. Name less than that, or leave it out.")
}

/// The heap that the options of Java or Node.js allow, in MB.
pub(super) fn heap(options: &str) -> Option<u64> {
    let (after, java) = match options.split_once("-Xmx") {
        Some((_, after)) => (after, true),
        None => (options.split_once("max-old-space-size").or_else(|| options.split_once("max_old_space_size"))?.1, false),
    };
    let after = after.trim_start_matches(['=', ' ']);
    let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    let number: u64 = after[..digits].parse().ok()?;
    Some(match after[digits..].chars().next() {
        _ if !java => number,
        Some('g' | 'G') => number.saturating_mul(1024),
        Some('m' | 'M') => number,
        Some('k' | 'K') => number / 1024,
        _ => number / (1024 * 1024),
    })
}
