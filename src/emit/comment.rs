//! Notes as `#` comments, for YAML, shell scripts and ignore files alike.

use std::fmt::Write;

/// A note as the lines of a comment, each beginning with `#`. No text can end the comment early: only line feeds begin
/// a new line, and whatever a reader may take for a line break, or cannot see, is written as `\u{…}`.
#[must_use]
pub fn comment(note: &str) -> Vec<String> {
    note.split('\n').map(|line| comment_line(line, is_visible)).collect()
}

/// The same with every character outside ASCII written as `\u{…}`: Windows PowerShell reads scripts in the code page of
/// the machine, in which the last bytes of a comment could swallow its line end.
#[must_use]
pub fn comment_in_ascii(note: &str) -> Vec<String> {
    note.split('\n').map(|line| comment_line(line, |c| c.is_ascii() && is_visible(c))).collect()
}

fn comment_line(text: &str, fits: fn(char) -> bool) -> String {
    let mut line = String::with_capacity(text.len() + 2);
    line.push('#');
    if !text.is_empty() {
        line.push(' ');
    }
    // A space at the end of a line would not show, and editors take it away.
    let shown = text.trim_end().len();
    // Most notes are plain, and there are thousands of them in a large deployment.
    if shown == text.len() && text.bytes().all(|byte| byte != b'\\' && (byte == b' ' || byte.is_ascii_graphic())) {
        line.push_str(text);
        return line;
    }
    for (at, c) in text.char_indices() {
        if c == '\\' || !fits(c) || at >= shown {
            // Writing to a string cannot fail.
            let _ = if c == '\\' { write!(line, "\\\\") } else { write!(line, "\\u{{{:x}}}", u32::from(c)) };
        } else {
            line.push(c);
        }
    }
    line
}

/// Whether a character shows where it stands and changes nothing around it: no control, no line or paragraph
/// separator, no byte order mark or noncharacter, and none that reorders text for display.
pub(crate) fn is_visible(c: char) -> bool {
    !c.is_control()
        && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        && u32::from(c) & 0xfffe != 0xfffe
}

#[cfg(test)]
mod tests {
    use super::comment;
    use proptest::prelude::*;

    #[test]
    fn notes_stay_in_their_comment() {
        assert_eq!(comment("end  "), ["# end\\u{20}\\u{20}"]);
        assert_eq!(
            comment("one\ntwo\r\n\u{85}three\n\nC:\\d"),
            ["# one", "# two\\u{d}", "# \\u{85}three", "#", "# C:\\\\d"]
        );
    }

    fn back(lines: &[String]) -> String {
        let mut text = String::new();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            let mut rest = line.strip_prefix('#').expect("a comment");
            rest = rest.strip_prefix(' ').unwrap_or(rest);
            while let Some(at) = rest.find('\\') {
                text.push_str(&rest[..at]);
                rest = &rest[at + 1..];
                if let Some(after) = rest.strip_prefix('\\') {
                    text.push('\\');
                    rest = after;
                } else {
                    let (code, after) = rest.strip_prefix("u{").and_then(|it| it.split_once('}')).expect("an escape");
                    text.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character"));
                    rest = after;
                }
            }
            text.push_str(rest);
        }
        text
    }

    proptest! {
        #![proptest_config(crate::hostile::config())]
        #[test]
        fn every_note_reads_back(note in crate::hostile::text()) {
            let lines = comment(&note);
            prop_assert!(lines.iter().all(|line| line.starts_with('#') && !line.chars().any(char::is_control)));
            prop_assert_eq!(back(&lines), note.as_str());
            let ascii = super::comment_in_ascii(&note);
            prop_assert!(ascii.iter().all(|line| line.is_ascii()));
            prop_assert_eq!(back(&ascii), note);
        }
    }
}
