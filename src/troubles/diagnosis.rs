//! Which of what was seen is the cause.

use super::seen::Minute;
use super::{Rank, Seen, Trouble, all, find};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a log shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnosis {
    /// The root cause, by its slug; nothing where no known failure was seen.
    pub root: Option<&'static str>,
    /// Everything that was seen: the root, what it caused, then notices.
    pub found: Vec<Found>,
    /// What happened in which minute, where the log has times.
    pub minutes: BTreeMap<String, Minute>,
    /// How many lines there are.
    pub lines: u64,
}

/// One trouble that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its slug.
    pub slug: &'static str,
    /// What it is here.
    pub role: Role,
    /// On how many lines it was seen.
    pub count: u64,
    /// Runs of lines that show it, counted from 1: the first hundred.
    pub lines: Vec<(u64, u64)>,
    /// The first of these lines.
    pub first: String,
    /// That line with those around it.
    pub around: Vec<String>,
    /// The number of the first of those.
    pub from: u64,
    /// The minute of the first line that has a time.
    pub since: Option<String>,
    /// The minute of the last.
    pub until: Option<String>,
}

/// What a trouble is in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The cause.
    Root,
    /// What came of it, or what happened beside it.
    Effect,
    /// A notice that has nothing to do with it.
    Noise,
}

impl Role {
    /// The role in a word.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Effect => "effect",
            Self::Noise => "noise",
        }
    }
}

impl Diagnosis {
    /// A trouble, if it was seen.
    #[must_use]
    pub fn of(&self, slug: &str) -> Option<&Found> {
        self.found.iter().find(|it| it.slug == slug)
    }
}

/// Tells the cause from what came of it.
pub(super) fn diagnose(seen: Seen) -> Diagnosis {
    let mut held: Vec<&'static Trouble> =
        all().iter().copied().filter(|it| seen.has(it.slug) && (it.when)(&seen)).collect();
    let explained =
        |it: &Trouble| held.iter().any(|other| other.explains.contains(&it.slug) && !it.explains.contains(&other.slug));
    let first = |it: &Trouble| seen.of(it.slug).and_then(|at| at.lines.first()).map_or(u64::MAX, |(from, _)| *from);
    let root = held
        .iter()
        .filter(|it| it.rank > Rank::Notice)
        .max_by_key(|it| (!explained(it), it.rank, Reverse(first(it))))
        .map(|it| it.slug);
    let role = |it: &Trouble| match it.rank {
        _ if Some(it.slug) == root => Role::Root,
        Rank::Notice => Role::Noise,
        _ => Role::Effect,
    };
    held.sort_by_key(|it| (role(it), Reverse(it.rank), first(it)));
    let found = held.iter().filter_map(|it| {
        let at = seen.of(it.slug)?;
        Some(Found {
            slug: it.slug,
            role: role(it),
            count: at.count,
            lines: at.lines.clone(),
            first: at.first.clone(),
            around: at.around.clone(),
            from: at.from,
            since: at.since.clone(),
            until: at.until.clone(),
        })
    });
    let found = found.collect();
    Diagnosis { root, found, lines: seen.lines, minutes: seen.minutes }
}

/// Whether one trouble is known to cause another.
#[must_use]
pub fn explains(cause: &str, effect: &str) -> bool {
    find(cause).is_some_and(|it| it.explains.contains(&effect))
}
