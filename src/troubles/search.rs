//! Finding a trouble by some words of it.

use super::{Trouble, all};

/// The troubles that fit, the best first: by code, by words of the title, by words of what a log shows. A word may be
/// the beginning of one, and may have one letter wrong if it is long.
#[must_use]
pub fn search(wanted: &str) -> Vec<&'static Trouble> {
    let wanted = wanted.to_lowercase();
    let words: Vec<&str> = wanted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return all().to_vec();
    }
    let mut found: Vec<(u32, &'static Trouble)> = all()
        .iter()
        .filter_map(|trouble| {
            let scores: Option<Vec<u32>> = words.iter().map(|word| score(trouble, word)).collect();
            scores.map(|scores| (scores.iter().sum(), *trouble))
        })
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(_, trouble)| trouble).collect()
}

/// How well a word fits; nothing when it does not.
fn score(trouble: &Trouble, word: &str) -> Option<u32> {
    let within = |text: &str, whole: u32| {
        let text = text.to_lowercase();
        text.split(|c: char| !c.is_alphanumeric())
            .filter_map(|part| match part {
                part if part == word => Some(whole),
                part if part.starts_with(word) => Some(whole / 2),
                part if word.len() > 4 && one_off(part, word) => Some(whole / 4),
                _ => None,
            })
            .max()
    };
    let signs = trouble.signs.iter().filter_map(|sign| within(sign.text, 8)).max();
    [within(trouble.slug, 24), within(trouble.title, 16), signs].into_iter().flatten().max()
}

/// Whether two words differ by one letter: another one, one more, one less, or two that changed places.
fn one_off(one: &str, two: &str) -> bool {
    let (one, two): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let head = one.iter().zip(&two).take_while(|(a, b)| a == b).count();
    let (one, two) = (&one[head..], &two[head..]);
    match (one, two) {
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([_, a @ ..], b) if a == b => true,
        (a, [_, b @ ..]) if a == b => true,
        ([a, b, rest @ ..], [c, d, others @ ..]) => a == d && b == c && rest == others,
        _ => false,
    }
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
