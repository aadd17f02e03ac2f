//! The name of a commit.

use super::{Unfit, checked};

checked! {
    /// A commit by its whole name: 40 hexadecimal digits in lower case.
    Commit
}

impl Commit {
    /// # Errors
    /// Says what is not the whole name of a commit.
    pub fn parse(text: &str) -> Result<Self, Unfit> {
        if text.len() == 40 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')) {
            return Ok(Self(text.to_owned()));
        }
        let fits = text.trim().to_ascii_lowercase();
        Err(Unfit {
            message: "Give the whole name of a commit, 40 hexadecimal digits: a branch or a tag can come to mean another program."
                .to_owned(),
            suggestion: Some(fits).filter(|it| it != text && Self::parse(it).is_ok()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Commit;

    #[test]
    fn only_a_whole_name_is_taken() {
        let whole = "0123456789abcdef0123456789abcdef01234567";
        assert!(Commit::parse(whole).is_ok());
        for bad in ["", "main", "v1.0", "0123456", &whole.to_uppercase(), &[whole, "8"].concat()] {
            assert!(Commit::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(Commit::parse(&whole.to_uppercase()).expect_err("upper case").suggestion.as_deref(), Some(whole));
    }
}
