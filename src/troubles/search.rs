//! Finding a trouble by some words of it.

use super::{Trouble, all};
use crate::search;

/// The troubles that fit, the best first: by code, by words of the title, by words of what a log shows.
#[must_use]
pub fn search(wanted: &str) -> Vec<&'static Trouble> {
    let words = search::words(wanted);
    if words.is_empty() {
        return all().to_vec();
    }
    let mut found: Vec<(u32, &'static Trouble)> =
        all().iter().filter_map(|trouble| score(trouble, &words).map(|score| (score, *trouble))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, trouble)| trouble).collect()
}

/// How well a trouble fits; nothing when it does not.
#[must_use]
pub fn score(trouble: &Trouble, words: &[String]) -> Option<u32> {
    let mut texts = vec![(trouble.slug, 24), (trouble.title, 16)];
    texts.extend(trouble.signs.iter().map(|sign| (sign.text, 8)));
    search::score(words, &texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_words_and_slips_find_their_trouble() {
        for (wanted, slug) in [
            ("H12", "h12-request-timeout"),
            ("r14", "r14-memory-quota"),
            ("heap out of memory", "node-heap-oom-build"),
            ("gunicron not found", "gunicorn-not-installed"),
            ("eresolve", "npm-eresolve"),
            ("collectstatic", "django-collectstatic-failed"),
        ] {
            assert_eq!(search(wanted).first().map(|it| it.slug), Some(slug), "{wanted}");
        }
        assert!(search("nothing like this at all").is_empty());
        assert_eq!(search(" ").len(), all().len());
    }
}
