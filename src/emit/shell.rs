//! Words of a POSIX shell.

use super::comment::is_visible;
use super::word::{Piece, Word};

/// A word as a POSIX shell reads it: it passes it on as one argument, byte for byte.
#[must_use]
pub fn word(word: &Word) -> String {
    let mut text = String::new();
    push(word, &mut text);
    text
}

/// The same behind what is there already.
pub(super) fn push(word: &Word, out: &mut String) {
    let before = out.len();
    for piece in &word.pieces {
        match piece {
            Piece::Text(text) => quote(text, out),
            Piece::Variable(name) => out.extend(["\"$", name, "\""]),
        }
    }
    if out.len() == before {
        out.push_str("''");
    }
}

fn quote(text: &str, out: &mut String) {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || b"_./:=@%+,-".contains(&byte);
    if text.bytes().all(bare) {
        out.push_str(text);
    } else if text.chars().any(|c| !matches!(c, '\n' | '\t') && !is_visible(c)) {
        // A control character would be invisible, and git may change a carriage return when it checks a file out.
        out.push_str(&escaped(text));
    } else {
        out.extend(["'", &text.replace('\'', r"'\''"), "'"]);
    }
}

/// A text with escapes, as bash reads it (`$'…'`). Other shells may not: our scripts ask for bash.
fn escaped(text: &str) -> String {
    let mut out = String::from("$'");
    for c in text.chars() {
        match c {
            '\'' => out.push_str("\\'"),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if is_visible(c) => out.push(c),
            // Bytes, since what \u writes depends on the locale; octal, since a digit may follow.
            c => out.extend(c.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("\\{byte:03o}"))),
        }
    }
    out.push('\'');
    out
}

#[cfg(test)]
mod tests {
    use super::{Word, word};
    use crate::hostile;
    use proptest::prelude::*;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// What a shell passes on for these words.
    fn arguments(shell: &str, words: &[Word]) -> Vec<Vec<u8>> {
        let line: String = words.iter().flat_map(|word| [" ".to_owned(), super::word(word)]).collect();
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
        assert_eq!(word(&Word::text("KEY=value")), "KEY=value");
        assert_eq!(word(&Word::text("")), "''");
        assert_eq!(word(&Word::text("it's")), r"'it'\''s'");
        assert_eq!(word(&Word::text("it's\r\n\u{1b}1")), r"$'it\'s\r\n\0331'");
        let mixed = Word::text("URL=").then_variable("app_url").then_text(";http://localhost:8080");
        assert_eq!(word(&mixed), "URL=\"$app_url\"';http://localhost:8080'");
    }

    #[test]
    fn a_variable_is_passed_on_unchanged() {
        for shell in ["bash", "dash"] {
            let mixed = Word::text("a").then_variable("value").then_text("$b");
            assert_eq!(arguments(shell, &[mixed]), [b"ait's $value `x`$b".to_vec()]);
        }
    }

    proptest! {
        #![proptest_config(hostile::batched(40))]
        #[test]
        fn every_text_is_one_argument(texts in proptest::collection::vec(hostile::text_without_nul(), 40)) {
            let words: Vec<_> = texts.iter().map(|text| Word::text(text)).collect();
            let wanted: Vec<_> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
            prop_assert_eq!(arguments("bash", &words), wanted);
        }
    }
}
