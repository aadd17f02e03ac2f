//! Words of PowerShell.
//!
//! What is printed is ASCII: Windows PowerShell reads a file without a byte order mark in the code page of the machine,
//! which would change every other character (`about_Character_Encoding`).

use super::word::{Piece, Word};

/// A word as PowerShell reads it: an expression whose value is this one string, for a command or a function.
#[must_use]
pub fn word(word: &Word) -> String {
    let mut text = String::new();
    push(word, &mut text);
    text
}

/// The same behind what is there already.
pub(super) fn push(word: &Word, out: &mut String) {
    if let [Piece::Text(text)] = word.pieces.as_slice()
        && text.chars().all(plain)
    {
        return out.extend(["'", &text.replace('\'', "''"), "'"]);
    }
    let mut parts = Vec::new();
    for piece in &word.pieces {
        match piece {
            Piece::Text(text) => texts(text, &mut parts),
            Piece::Variable(name) => parts.push(["$", name].concat()),
        }
    }
    // The first operand decides that `+` joins strings.
    if parts.first().is_none_or(|part| !part.starts_with('\'')) {
        parts.insert(0, "''".to_owned());
    }
    if let [only] = parts.as_slice() {
        return out.push_str(only);
    }
    out.extend(["(", &parts.join(" + "), ")"]);
}

/// Whether a character stands for itself in a literal.
const fn plain(c: char) -> bool {
    c == ' ' || c.is_ascii_graphic()
}

/// A text as string literals, in which only the apostrophe means something, and lists of UTF-16 units.
fn texts(text: &str, parts: &mut Vec<String>) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let same = plain(first);
        let end = rest.find(|c| plain(c) != same).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if same {
            parts.push(["'", &run.replace('\'', "''"), "'"].concat());
        } else {
            let units: Vec<_> = run.encode_utf16().map(|unit| format!("0x{unit:x}")).collect();
            parts.push(["(-join [char[]]@(", &units.join(", "), "))"].concat());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, word};

    #[test]
    fn words_read_well() {
        assert_eq!(word(&Word::text("KEY=value")), "'KEY=value'");
        assert_eq!(word(&Word::text("")), "''");
        assert_eq!(word(&Word::text("it's $x `y`")), "'it''s $x `y`'");
        assert_eq!(word(&Word::text("a\nb")), "('a' + (-join [char[]]@(0xa)) + 'b')");
        assert_eq!(word(&Word::text("\u{1f600}")), "('' + (-join [char[]]@(0xd83d, 0xde00)))");
        let mixed = Word::text("URL=").then_variable("app_url").then_text(";x");
        assert_eq!(word(&mixed), "('URL=' + $app_url + ';x')");
        assert_eq!(word(&Word::default().then_variable("app_url")), "('' + $app_url)");
    }
}
