//! Words of a POSIX shell.

use std::fmt;

/// One word of a command: whatever is in it, a POSIX shell passes it on as one argument, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word(String);

impl Word {
    /// A word that is this text. NUL, which no argument can carry, is refused by the spec before it comes here; a
    /// stray one is left out.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::default().then_text(text)
    }

    /// The word with more text behind it.
    #[must_use]
    pub fn then_text(mut self, text: &str) -> Self {
        let text = text.replace('\0', "");
        if text.is_empty() {
            return self;
        }
        if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_./:=@%+,-".contains(&byte)) {
            self.0.push_str(&text);
        } else {
            self.0.push('\'');
            self.0.push_str(&text.replace('\'', r"'\''"));
            self.0.push('\'');
        }
        self
    }

    /// The word with the value of a shell variable behind it, whatever that value is.
    #[must_use]
    pub fn then_variable(mut self, name: &'static str) -> Self {
        self.0.push_str("\"$");
        self.0.push_str(name);
        self.0.push('"');
        self
    }
}

impl fmt::Display for Word {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.0.is_empty() { "''" } else { &self.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::Word;
    use crate::hostile;
    use proptest::prelude::*;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// What a shell passes on for these words.
    fn arguments(shell: &str, words: &[Word]) -> Vec<Vec<u8>> {
        let line: String = words.iter().flat_map(|word| [" ".to_owned(), word.to_string()]).collect();
        let script = format!("value='it'\\''s $value `x`'\nprintf '%s\\0'{line}\n");
        let mut child = Command::new(shell)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{shell} is needed for this test: {error}"));
        child.stdin.take().expect("a pipe").write_all(script.as_bytes()).expect("to write");
        let output = child.wait_with_output().expect("to end");
        assert!(output.status.success(), "{shell} refused: {script}");
        let mut parts: Vec<_> = output.stdout.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect();
        assert_eq!(parts.pop(), Some(Vec::new()));
        parts
    }

    #[test]
    fn words_read_well() {
        assert_eq!(Word::text("KEY=value").to_string(), "KEY=value");
        assert_eq!(Word::text("").to_string(), "''");
        assert_eq!(Word::text("it's").to_string(), r"'it'\''s'");
        let mixed = Word::text("URL=").then_variable("app_url").then_text(";http://localhost:8080");
        assert_eq!(mixed.to_string(), "URL=\"$app_url\"';http://localhost:8080'");
    }

    #[test]
    fn a_variable_is_passed_on_unchanged() {
        for shell in ["bash", "dash"] {
            let word = Word::text("a").then_variable("value").then_text("$b");
            assert_eq!(arguments(shell, &[word]), [b"ait's $value `x`$b".to_vec()]);
        }
    }

    proptest! {
        #![proptest_config(hostile::batched(40))]
        #[test]
        fn every_text_is_one_argument(texts in proptest::collection::vec(hostile::text_without_nul(), 40)) {
            let words: Vec<_> = texts.iter().map(|text| Word::text(text)).collect();
            let wanted: Vec<_> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
            for shell in ["bash", "dash"] {
                prop_assert_eq!(arguments(shell, &words), wanted.clone(), "{}", shell);
            }
        }
    }
}
