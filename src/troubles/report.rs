//! What the doctor found, in words that may be shown to others: nothing in it is secret.

use super::{Diagnosis, Found, Role, find, mask};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was found in a log, masked, for a reader.
#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq, Eq)]
pub struct Report {
    /// The slug of the cause.
    pub root: Option<String>,
    /// How many lines there are.
    pub lines: u64,
    /// What was seen: the cause first.
    pub found: Vec<Sighted>,
    /// Minutes, with how many lines that show a trouble, releases and starts each has.
    pub minutes: Vec<(String, [u64; 3])>,
    /// All of it as Markdown, for an issue.
    pub markdown: String,
}

/// One trouble that was seen.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq, Eq)]
pub struct Sighted {
    /// Its slug.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// What it is here: `root`, `effect` or `noise`.
    pub role: String,
    /// Whether it is known that the cause leads to it.
    pub explained: bool,
    /// How often, and when: `× 412, first 21:04, last 23:10`.
    pub times: String,
    /// Lines around the first that shows it, with their numbers; those that show it are marked.
    pub around: Vec<(u64, bool, String)>,
}

/// What a diagnosis says, without what nobody else should read.
#[must_use]
pub fn report(found: &Diagnosis) -> Report {
    let all: Vec<Sighted> = found.found.iter().map(|it| sighted(it, found.root)).collect();
    Report {
        root: found.root.map(str::to_owned),
        lines: found.lines,
        minutes: buckets(&found.minutes),
        markdown: markdown(found, &all),
        found: all,
    }
}

fn sighted(found: &Found, root: Option<&str>) -> Sighted {
    let shows = |number: u64| found.lines.iter().any(|(from, to)| (*from..=*to).contains(&number));
    let around = (found.from..).zip(&found.around).map(|(number, line)| (number, shows(number), mask(line)));
    Sighted {
        slug: found.slug.to_owned(),
        title: find(found.slug).map_or(found.slug, |it| it.title).to_owned(),
        role: found.role.label().to_owned(),
        explained: root.is_some_and(|root| super::explains(root, found.slug)),
        times: times(found),
        around: around.collect(),
    }
}

fn times(found: &Found) -> String {
    let clock = |minute: &Option<String>| minute.as_deref().map(|it| it[11..].to_owned());
    let count = if found.count == 1 { "once".to_owned() } else { format!("× {}", found.count) };
    match (clock(&found.since), clock(&found.until)) {
        (Some(first), Some(last)) if found.since != found.until => format!("{count}, first {first}, last {last}"),
        (Some(first), _) => format!("{count}, at {first}"),
        _ => count,
    }
}

/// How many columns a drawing has at most.
const COLUMNS: usize = 60;

/// Minutes, or as many of them together as make the drawing small.
fn buckets(minutes: &BTreeMap<String, super::Minute>) -> Vec<(String, [u64; 3])> {
    let together = minutes.len().div_ceil(COLUMNS).max(1);
    let all: Vec<_> = minutes.iter().collect();
    let add = |sum: [u64; 3], (_, it): &(&String, &super::Minute)| {
        [sum[0] + it.errors, sum[1] + it.releases, sum[2] + it.starts]
    };
    all.chunks(together).map(|some| (some[0].0.clone(), some.iter().fold([0; 3], add))).collect()
}

fn markdown(found: &Diagnosis, all: &[Sighted]) -> String {
    let mut out = vec!["## What the log shows\n\n".to_owned()];
    if found.root.is_none() {
        out.push(format!("No known failure in {} lines.\n", found.lines));
    }
    for it in all {
        let role = match it.role.as_str() {
            "root" => "Cause",
            _ if it.role == Role::Noise.label() => "Notice",
            _ if it.explained => "What came of it",
            _ => "Beside it",
        };
        out.push(format!("**{role}: {}** (`{}`), {}\n\n", it.title, it.slug, it.times));
        let lines: Vec<String> = it.around.iter().map(|(number, _, line)| format!("{number:>6}  {line}\n")).collect();
        let text = lines.concat();
        // A fence longer than any that stands in it.
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(usize::max(3, longest + 1));
        out.push([&fence, "text\n", &text, &fence, "\n\n"].concat());
    }
    out.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::troubles::read;

    #[test]
    fn errors_are_grouped_and_masked() {
        let line = |minute: u32| {
            format!(
                "2026-02-17T21:{minute:02}:31.000000+00:00 heroku[web.1]: Error R14 (Memory quota exceeded) for ada@example.org\n"
            )
        };
        let log: String = (4..44).map(line).collect();
        let said = report(&read(log.as_bytes()));
        assert_eq!(said.found[0].times, "× 40, first 21:04, last 21:43");
        assert_eq!(said.minutes.len(), 40);
        assert!(!said.markdown.contains("ada@") && said.markdown.contains("**Cause: "), "{}", said.markdown);
        assert_eq!(said.found[0].around.len(), 4);
        assert!(said.found[0].around.iter().all(|(_, shows, _)| *shows));
    }

    #[test]
    fn a_fence_cannot_be_closed_by_the_log() {
        let said = report(&read(b"```\n````\nError R14 (Memory quota exceeded)\n"));
        assert!(said.markdown.contains("`````text\n"), "{}", said.markdown);
    }

    #[test]
    fn long_logs_have_small_drawings() {
        let line = |minute: u32| {
            format!("2026-02-17T{:02}:{:02}:31+00:00 heroku[web.1]: Error R14\n", minute / 60, minute % 60)
        };
        let log: String = (0..1_200).map(line).collect();
        let minutes = report(&read(log.as_bytes())).minutes;
        assert!(minutes.len() <= COLUMNS);
        assert_eq!(minutes.iter().map(|(_, counts)| counts[0]).sum::<u64>(), 1_200);
    }
}
