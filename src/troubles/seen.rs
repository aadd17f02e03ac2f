//! What was seen in a log so far.

use super::{CLUES, all};
use std::collections::BTreeMap;

/// More places of one trouble than these are counted and not kept: memory does not grow with the log.
const KEPT: usize = 100;
/// So much of a line is kept.
const LINE: usize = 400;
/// More minutes than these are not told apart: memory does not grow with the log.
const MINUTES: usize = 2_000;

/// Everything that was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// By the place of the trouble or the clue in the list of all.
    sightings: BTreeMap<usize, Sighting>,
    /// What happened in which minute.
    pub minutes: BTreeMap<String, Minute>,
    /// How many lines there are.
    pub lines: u64,
    /// The last line that was counted as one with an error: several troubles may show on it.
    counted: u64,
}

/// Where one thing was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sighting {
    /// On how many lines.
    pub count: u64,
    /// Runs of lines, counted from 1, the first of them.
    pub lines: Vec<(u64, u64)>,
    /// The first line, as it stands in the log.
    pub first: String,
    /// That line with those around it, as they stand in the log.
    pub around: Vec<String>,
    /// The number of the first of those.
    pub from: u64,
    /// The minute of the first that has one.
    pub since: Option<String>,
    /// The minute of the last that has one.
    pub until: Option<String>,
    last: u64,
}

/// What happened in a minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minute {
    /// Lines that show a trouble.
    pub errors: u64,
    /// Releases.
    pub releases: u64,
    /// Starts of dynos.
    pub starts: u64,
}

impl Seen {
    /// Takes note of a line.
    pub(super) fn note(&mut self, what: usize, number: u64, line: &[u8], around: impl Fn() -> (u64, Vec<String>)) {
        let sighting = self.sightings.entry(what).or_default();
        if sighting.last == number {
            return;
        }
        sighting.last = number;
        sighting.count += 1;
        let kept = sighting.lines.len();
        match sighting.lines.last_mut() {
            Some((_, to)) if *to + 1 == number => *to = number,
            _ if kept < KEPT => sighting.lines.push((number, number)),
            _ => {}
        }
        if sighting.first.is_empty() {
            sighting.first.push_str(&cut(line));
            let (before, lines) = around();
            (sighting.from, sighting.around) = (number.saturating_sub(before), lines);
        }
        let Some(minute) = minute(line) else { return };
        if sighting.since.is_none() {
            sighting.since = Some(minute.clone());
        }
        sighting.until = Some(minute.clone());
        if self.minutes.len() < MINUTES || self.minutes.contains_key(&minute) {
            let at = self.minutes.entry(minute).or_default();
            match what.checked_sub(all().len()).map(|clue| CLUES[clue].0) {
                None if self.counted == number => {}
                None => {
                    at.errors += 1;
                    self.counted = number;
                }
                Some("released") => at.releases += 1,
                Some("starting") => at.starts += 1,
                Some(_) => {}
            }
        }
    }

    /// Where a trouble or a clue was seen.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&Sighting> {
        let clue = || CLUES.iter().position(|(clue, _)| *clue == name).map(|at| at + all().len());
        let at = all().iter().position(|it| it.slug == name).or_else(clue)?;
        self.sightings.get(&at)
    }

    /// Whether a trouble or a clue was seen.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.of(name).is_some()
    }

    /// Whether any of them was seen.
    #[must_use]
    pub fn any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.has(name))
    }

    /// The first line that shows a trouble or a clue.
    #[must_use]
    pub fn first(&self, name: &str) -> &str {
        self.of(name).map_or("", |it| it.first.as_str())
    }
}

/// A line as text, not longer than it has to be.
pub(super) fn cut(line: &[u8]) -> String {
    String::from_utf8_lossy(&line[..line.len().min(LINE)]).trim_end().to_owned()
}

/// The minute of a line that begins with a time, as in `2026-02-17T21:04`.
fn minute(line: &[u8]) -> Option<String> {
    let start = line.iter().take(80).position(u8::is_ascii_digit)?;
    let time = line.get(start..start + 16)?;
    let shape = b"0000-00-00T00:00";
    let fits = time.iter().zip(shape).all(|(byte, like)| match like {
        b'0' => byte.is_ascii_digit(),
        b'T' => matches!(byte, b'T' | b' '),
        sign => byte == sign,
    });
    fits.then(|| time.iter().map(|byte| char::from(if *byte == b' ' { b'T' } else { *byte })).collect())
}
