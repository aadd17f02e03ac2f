//! Finding a thing by some words of it.
//!
//! The rule of this room: it knows texts and how much each of them weighs, and nothing of what they are about.

/// The words of what is wanted, in lower case.
#[must_use]
pub fn words(wanted: &str) -> Vec<String> {
    let lower = wanted.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// How well texts fit, each with its weight; nothing when a word is in none of them. A word may be the beginning of one,
/// and may have one letter wrong if it is long.
#[must_use]
pub fn score(words: &[String], texts: &[(&str, u32)]) -> Option<u32> {
    let best = |word: &String| texts.iter().filter_map(|(text, weight)| within(text, word, *weight)).max();
    words.iter().map(best).sum()
}

fn within(text: &str, word: &str, whole: u32) -> Option<u32> {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric())
        .filter_map(|part| match part {
            part if part == word => Some(whole),
            part if part.starts_with(word) => Some(whole / 2),
            part if word.len() > 4 && one_off(part, word) => Some(whole / 4),
            _ => None,
        })
        .max()
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
    fn a_word_fits_whole_begun_or_with_one_slip() {
        let fit = |wanted: &str| score(&words(wanted), &[("Backups and restore", 16), ("pg:backups", 4)]);
        assert_eq!(fit("backups"), Some(16));
        assert_eq!(fit("back rest"), Some(16));
        assert_eq!(fit("bakcups"), Some(4));
        assert_eq!(fit("pg"), Some(4));
        assert_eq!(fit("backups redis"), None);
        assert_eq!(fit(" "), Some(0));
    }
}
