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
