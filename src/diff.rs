//! Where the lines of a text come from in the text before it.
//!
//! A longest common subsequence by Hunt and Szymanski: the pairs of equal lines that can all be kept at once are a
//! longest increasing run, found by binary search. What two texts have in common at both ends, which is nearly all of
//! it after one keystroke, never gets that far.

use std::collections::BTreeMap;

/// For each new line the old line that it is, or `None` if it was added or changed. The old lines that are named rise
/// from first to last, and there are as many of them as there can be.
#[must_use]
pub fn origins<T: Ord>(old: &[T], new: &[T]) -> Vec<Option<usize>> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let rest = old.len().min(new.len()) - head;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();

    let middle = longest(&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut origins: Vec<_> = (0..head).map(Some).collect();
    origins.extend(middle.into_iter().map(|at| at.map(|at| at + head)));
    origins.extend((old.len() - tail..old.len()).map(Some));
    origins
}

/// How many unchanged lines stand around a change.
const AROUND: usize = 3;

/// The change from one text to another as a unified diff, which `patch` and `git apply` take; nothing when they are
/// the same. `None` is a file that is not there.
#[must_use]
pub fn unified(path: &str, old: Option<&str>, new: &str) -> String {
    let hunks = hunks(old.unwrap_or_default(), new);
    match old {
        _ if hunks.is_empty() => hunks,
        Some(_) => format!("--- a/{path}\n+++ b/{path}\n{hunks}"),
        None => format!("--- /dev/null\n+++ b/{path}\n{hunks}"),
    }
}

/// The hunks of a unified diff; nothing when the texts are the same.
#[must_use]
pub fn hunks(old: &str, new: &str) -> String {
    let lines = |text: &'_ str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<String>>();
    let (before, after) = (lines(old), lines(new));
    let steps = steps(&before, &after);
    let mut out = String::new();
    let mut at = 0;
    while let Some(first) = steps.get(at..).and_then(|rest| rest.iter().position(Step::changes)) {
        let start = (at + first).saturating_sub(AROUND).max(at);
        let end = hunk_end(&steps, at + first);
        hunk(&mut out, &steps, start, end);
        at = end;
    }
    out
}

/// A row of two texts side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// So many lines are the same on both sides and are not shown.
    Same(usize),
    /// A line of the old text and one of the new, each with its number from 1; `None` where one side has none.
    Lines(Option<(usize, &'a str)>, Option<(usize, &'a str)>),
}

impl Row<'_> {
    /// Whether the two sides differ here.
    #[must_use]
    pub fn changes(&self) -> bool {
        match self {
            Self::Same(_) => false,
            Self::Lines(old, new) => old.map(|it| it.1) != new.map(|it| it.1),
        }
    }
}

/// Two texts side by side: what changed, with some lines around it; a changed line stands beside what it was.
#[must_use]
pub fn sides<'a>(old: &'a str, new: &'a str) -> Vec<Row<'a>> {
    let (before, after): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut rows = Vec::new();
    let (mut left, mut right) = (0, 0);
    let differ =
        |until_left: usize, until_right: usize, rows: &mut Vec<Row<'a>>, left: &mut usize, right: &mut usize| {
            while *left < until_left || *right < until_right {
                let one = |at: &mut usize, until: usize, lines: &[&'a str]| {
                    let here = (*at < until).then(|| lines.get(*at).map(|line| (*at + 1, *line))).flatten();
                    *at += usize::from(here.is_some());
                    here
                };
                let row = Row::Lines(one(left, until_left, &before), one(right, until_right, &after));
                rows.push(row);
            }
        };
    for (to, origin) in origins(&before, &after).into_iter().enumerate() {
        let Some(from) = origin else { continue };
        differ(from, to, &mut rows, &mut left, &mut right);
        rows.push(Row::Lines(Some((from + 1, before[from])), Some((to + 1, after[to]))));
        (left, right) = (from + 1, to + 1);
    }
    differ(before.len(), after.len(), &mut rows, &mut left, &mut right);
    folded(&rows)
}

/// Without the rows that are far from any change.
fn folded<'a>(rows: &[Row<'a>]) -> Vec<Row<'a>> {
    let near = |at: usize| {
        let from = at.saturating_sub(AROUND);
        rows.iter().skip(from).take(at - from + AROUND + 1).any(Row::changes)
    };
    let mut out = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if near(at) {
            out.push(*row);
        } else if let Some(Row::Same(count)) = out.last_mut() {
            *count += 1;
        } else {
            out.push(Row::Same(1));
        }
    }
    out
}

/// A line of a diff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step<'a> {
    Keep(&'a str),
    Take(&'a str),
    Add(&'a str),
}

impl Step<'_> {
    fn changes(&self) -> bool {
        !matches!(self, Self::Keep(_))
    }
}

fn steps<'a>(old: &'a [String], new: &'a [String]) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    let mut next = 0;
    // What goes stands before what takes its place.
    let mut added = Vec::new();
    for (origin, line) in origins(old, new).into_iter().zip(new) {
        let Some(from) = origin else {
            added.push(Step::Add(line));
            continue;
        };
        steps.extend(old[next..from].iter().map(|line| Step::Take(line)));
        steps.append(&mut added);
        steps.push(Step::Keep(line));
        next = from + 1;
    }
    steps.extend(old[next..].iter().map(|line| Step::Take(line)));
    steps.append(&mut added);
    steps
}

/// The end of the hunk that a change begins: where as many lines are kept as stand around two changes, or the end.
fn hunk_end(steps: &[Step<'_>], change: usize) -> usize {
    let mut last = change;
    for (at, step) in steps.iter().enumerate().skip(change) {
        if step.changes() {
            last = at;
        } else if at - last > 2 * AROUND {
            break;
        }
    }
    (last + 1 + AROUND).min(steps.len())
}

fn hunk(out: &mut String, steps: &[Step<'_>], start: usize, end: usize) {
    let old = |steps: &[Step<'_>]| steps.iter().filter(|it| !matches!(it, Step::Add(_))).count();
    let new = |steps: &[Step<'_>]| steps.iter().filter(|it| !matches!(it, Step::Take(_))).count();
    let (before, inside) = (&steps[..start], &steps[start..end]);
    // A side without lines is named by the line before it.
    let range = |before: usize, count: usize| format!("{},{count}", if count == 0 { before } else { before + 1 });
    let (from, to) = (range(old(before), old(inside)), range(new(before), new(inside)));
    out.push_str(&["@@ -", &from, " +", &to, " @@\n"].concat());
    for step in inside {
        let (sign, line) = match step {
            Step::Keep(line) => (" ", line),
            Step::Take(line) => ("-", line),
            Step::Add(line) => ("+", line),
        };
        out.push_str(sign);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

fn longest<T: Ord>(old: &[T], new: &[T]) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&T, Vec<usize>> = BTreeMap::new();
    for (at, line) in old.iter().enumerate() {
        places.entry(line).or_default().push(at);
    }
    // Pairs of equal lines, each with the pair before it in the best run that ends in it; and for each length of run
    // the pair that ends one with the earliest old line.
    let mut pairs: Vec<(usize, usize, Option<usize>)> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for (to, line) in new.iter().enumerate() {
        let Some(places) = places.get(line) else { continue };
        // From last to first, so that one new line is never used twice in a run.
        for (nth, &from) in places.iter().enumerate().rev() {
            let length = ends.partition_point(|&end| pairs[end].0 < from);
            let before = length.checked_sub(1).map(|at| ends[at]);
            let lower = before.map_or(0, |before| pairs[before].0 + 1);
            let soon_bettered = nth.checked_sub(1).is_some_and(|nth| places[nth] >= lower);
            if soon_bettered || ends.get(length).is_some_and(|&end| pairs[end].0 == from) {
                continue;
            }
            match ends.get_mut(length) {
                Some(end) => *end = pairs.len(),
                None => ends.push(pairs.len()),
            }
            pairs.push((from, to, before));
        }
    }
    let mut origins = vec![None; new.len()];
    let mut next = ends.last().copied();
    while let Some((from, to, before)) = next.map(|at| pairs[at]) {
        origins[to] = Some(from);
        next = before;
    }
    origins
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile;

    fn added(old: &str, new: &str) -> Vec<usize> {
        let (old, new): (Vec<_>, Vec<_>) = (old.chars().collect(), new.chars().collect());
        let origins = origins(&old, &new);
        origins.iter().enumerate().filter(|(_, origin)| origin.is_none()).map(|(at, _)| at).collect()
    }

    #[test]
    fn only_what_is_new_is_new() {
        assert!(added("abcd", "abcd").is_empty());
        assert_eq!(added("abcd", "abXcd"), [2]);
        assert_eq!(added("abcd", "abXd"), [2]);
        assert!(added("abcd", "acd").is_empty());
        assert_eq!(added("", "ab"), [0, 1]);
        assert!(added("ab", "").is_empty());
        assert_eq!(added("abc", "cab"), [0]);
        assert_eq!(added("aaa", "aaaa").len(), 1);
        assert_eq!(added("a-b-c-", "a-X-b-c-"), [2, 3]);
    }

    #[test]
    fn a_unified_diff_reads_well() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n".to_owned();
        let new = old.replace("2\n", "two\n").replace("12\n", "").replace("1two\n", "12");
        assert_eq!(
            unified("x", Some(&old), &new),
            "--- a/x\n+++ b/x\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n\
             @@ -9,4 +9,4 @@\n 9\n 10\n 11\n-12\n+12\n\\ No newline at end of file\n"
        );
        assert_eq!(unified("x", Some(&old), &old), "");
        assert_eq!(unified("x", None, "a\n"), "--- /dev/null\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n");
    }

    #[test]
    fn two_texts_stand_side_by_side() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        let new = "1\n2\n3\n4\n5\nsix\n7\n8\n9\n10\n";
        let row = |old: Option<(usize, &'static str)>, new: Option<(usize, &'static str)>| Row::Lines(old, new);
        let same = |from: usize, text: &'static str| row(Some((from, text)), Some((from, text)));
        assert_eq!(
            sides(old, new),
            [
                Row::Same(2),
                same(3, "3"),
                same(4, "4"),
                same(5, "5"),
                row(Some((6, "6")), Some((6, "six"))),
                same(7, "7"),
                same(8, "8"),
                same(9, "9"),
                row(None, Some((10, "10"))),
            ]
        );
        assert_eq!(sides(old, old), [Row::Same(9)]);
        assert_eq!(sides("a\n", ""), [row(Some((1, "a")), None)]);
    }

    /// Has git apply a diff.
    fn applied(old: &str, diff: &str) -> Vec<u8> {
        let folder = std::env::temp_dir().join(format!("dynoscribe-diff-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        std::fs::write(folder.join("x"), old).expect("to write");
        std::fs::write(folder.join("d"), diff).expect("to write");
        let done = std::process::Command::new("git")
            .args(["apply", "--unsafe-paths", "--whitespace=nowarn", "d"])
            .current_dir(&folder)
            // Not the repository that the folder may lie in.
            .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
            .output()
            .expect("git");
        assert!(done.status.success(), "{}\n{diff}", String::from_utf8_lossy(&done.stderr));
        std::fs::read(folder.join("x")).expect("the file")
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn each_side_is_its_text(old in "[ab\n]{0,20}", new in "[ab\n]{0,20}") {
            let rows = sides(&old, &new);
            let (mut left, mut right) = (0, 0);
            let (before, after): (Vec<_>, Vec<_>) = (old.lines().collect(), new.lines().collect());
            for row in rows {
                match row {
                    Row::Same(count) => {
                        prop_assert_eq!(&before[left..left + count], &after[right..right + count]);
                        (left, right) = (left + count, right + count);
                    }
                    Row::Lines(one, two) => {
                        if let Some((at, line)) = one {
                            prop_assert_eq!((at, line), (left + 1, before[left]));
                            left += 1;
                        }
                        if let Some((at, line)) = two {
                            prop_assert_eq!((at, line), (right + 1, after[right]));
                            right += 1;
                        }
                    }
                }
            }
            prop_assert_eq!((left, right), (before.len(), after.len()));
        }
    }

    proptest! {
        #![proptest_config(hostile::batched(20))]

        #[test]
        fn git_applies_a_unified_diff(
            old in proptest::collection::vec("[ab]?\n", 0..40),
            new in proptest::collection::vec("[abc]?\n", 0..40),
            ends in any::<(bool, bool)>(),
        ) {
            let end = |lines: Vec<String>, end: bool| lines.concat() + if end { "" } else { "e" };
            let (old, new) = (end(old, ends.0), end(new, ends.1));
            // git takes an empty file for one that is to be deleted.
            prop_assume!(old != new && !old.is_empty() && !new.is_empty());
            prop_assert_eq!(applied(&old, &unified("x", Some(&old), &new)), new.into_bytes());
        }
    }

    /// The length of a longest common subsequence by the table that everyone knows.
    fn common(old: &[u8], new: &[u8]) -> usize {
        let mut row = vec![0; new.len() + 1];
        for a in old {
            let mut corner = 0;
            for (at, b) in new.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = if a == b { corner + 1 } else { above.max(row[at]) };
                corner = above;
            }
        }
        row[new.len()]
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn what_is_kept_is_a_longest_common_subsequence(
            old in proptest::collection::vec(0_u8..6, 0..24),
            new in proptest::collection::vec(0_u8..6, 0..24),
        ) {
            let origins = origins(&old, &new);
            prop_assert_eq!(origins.len(), new.len());
            let kept: Vec<_> = origins.iter().enumerate().filter_map(|(to, from)| from.map(|from| (from, to))).collect();
            prop_assert!(kept.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(kept.iter().all(|&(from, to)| old[from] == new[to]));
            prop_assert_eq!(kept.len(), common(&old, &new));
        }

        #[test]
        fn equal_texts_have_nothing_new(text in proptest::collection::vec(hostile::text(), 0..8)) {
            prop_assert!(origins(&text, &text).into_iter().enumerate().all(|(at, from)| from == Some(at)));
        }
    }
}
