//! The ink of each piece of a line.
//!
//! The rule of this room: it only cuts. The pieces of a line are the line, whatever it holds, and a line is coloured by
//! itself and the [`State`] that the line before it left, so one changed line never asks for the whole file. It knows
//! as much grammar as our own printers use.

use crate::artifacts::Language;

/// The colour of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// No colour of its own.
    Plain,
    /// The name of something: a key, a process type, a variable.
    Key,
    /// A quoted or literal text.
    Text,
    /// A comment.
    Comment,
    /// A word of the language, a number, an expression.
    Keyword,
}

/// What a line leaves for the next one. The first line of a file starts with the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// A YAML block scalar: the indentation of its key, and whether it is a shell script.
    block: Option<(usize, bool)>,
    /// A shell string that is still open.
    quote: Option<char>,
    /// The word that ends a here-document.
    heredoc: Option<Box<str>>,
    /// The fence that ends a block of commands in Markdown.
    fence: Option<Box<str>>,
}

/// Cuts a line into pieces, and says what it leaves for the next one.
#[must_use]
pub fn line<'a>(language: Language, text: &'a str, state: &State) -> (Vec<(Ink, &'a str)>, State) {
    let mut pieces = Pieces { text, from: 0, out: Vec::new() };
    let mut state = state.clone();
    match language {
        Language::Procfile => procfile(&mut pieces),
        Language::Ignore => ignore(&mut pieces),
        Language::Json => json(&mut pieces),
        Language::Yaml => yaml(&mut pieces, &mut state),
        Language::Shell => shell(&mut pieces, &mut state),
        Language::PowerShell => powershell(&mut pieces),
        Language::Markdown => markdown(&mut pieces, &mut state),
    }
    pieces.rest(Ink::Plain);
    (pieces.out, state)
}

/// The pieces of one line, cut from its start to its end.
struct Pieces<'a> {
    text: &'a str,
    from: usize,
    out: Vec<(Ink, &'a str)>,
}

impl<'a> Pieces<'a> {
    /// What is not cut yet.
    fn left(&self) -> &'a str {
        self.text.get(self.from..).unwrap_or_default()
    }

    /// Cuts the next `length` bytes, or all that is left if no character ends there.
    fn cut(&mut self, length: usize, ink: Ink) {
        let left = self.left();
        let piece = left.get(..length).unwrap_or(left);
        if piece.is_empty() {
            return;
        }
        let from = self.from;
        self.from += piece.len();
        match self.out.last_mut() {
            // The two pieces touch, so together they are one piece of the line.
            Some((last, before)) if *last == ink => {
                *before = self.text.get(from - before.len()..self.from).unwrap_or(before);
            }
            _ => self.out.push((ink, piece)),
        }
    }

    fn rest(&mut self, ink: Ink) {
        self.cut(self.left().len(), ink);
    }

    /// Cuts the characters that a test accepts.
    fn cut_while(&mut self, ink: Ink, holds: impl Fn(char) -> bool) {
        self.cut(length_while(self.left(), holds), ink);
    }
}

fn length_while(text: &str, holds: impl Fn(char) -> bool) -> usize {
    text.find(|c| !holds(c)).unwrap_or(text.len())
}

/// The length of a double-quoted text with backslash escapes, quotes and all.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

fn procfile(pieces: &mut Pieces) {
    let text = pieces.left();
    let name = length_while(text, |c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if text.starts_with('#') {
        pieces.rest(Ink::Comment);
    } else if name > 0 && text.as_bytes().get(name) == Some(&b':') {
        pieces.cut(name, Ink::Key);
    }
}

fn ignore(pieces: &mut Pieces) {
    if pieces.left().starts_with('#') {
        pieces.rest(Ink::Comment);
    } else if pieces.left().starts_with('!') {
        pieces.cut(1, Ink::Keyword);
    }
}

fn json(pieces: &mut Pieces) {
    while let Some(first) = pieces.left().chars().next() {
        if first == '"' {
            let length = quoted(pieces.left());
            let after = pieces.left().get(length..).unwrap_or_default();
            pieces.cut(length, if after.trim_start().starts_with(':') { Ink::Key } else { Ink::Text });
        } else if first.is_ascii_alphanumeric() || first == '-' {
            pieces.cut_while(Ink::Keyword, |c| c.is_ascii_alphanumeric() || "+-.".contains(c));
        } else {
            pieces.cut(first.len_utf8(), Ink::Plain);
        }
    }
}

fn yaml(pieces: &mut Pieces, state: &mut State) {
    let text = pieces.left();
    let indent = length_while(text, |c| c == ' ');
    if let Some((parent, script)) = state.block {
        if indent > parent || text.trim().is_empty() {
            if script {
                shell(pieces, state);
            } else {
                pieces.rest(Ink::Text);
            }
            return;
        }
        *state = State::default();
    }
    pieces.cut(indent, Ink::Plain);
    let mut column = indent;
    while pieces.left().starts_with("- ") {
        let dash = 1 + length_while(&pieces.left()[1..], |c| c == ' ');
        pieces.cut(dash, Ink::Plain);
        column += dash;
    }
    let left = pieces.left();
    let mut key = None;
    if let Some(length) = yaml_key(left) {
        key = left.get(..length);
        pieces.cut(length, Ink::Key);
        pieces.cut_while(Ink::Plain, |c| c == ':' || c == ' ');
    }
    if pieces.left().starts_with(['|', '>']) {
        // The content is indented more than the key; after `- |` more than the dash.
        let parent = if key.is_some() { column } else { column.saturating_sub(2) };
        state.block = Some((parent, key == Some("run")));
        pieces.cut_while(Ink::Keyword, |c| !c.is_whitespace());
    }
    yaml_value(pieces);
}

/// The length of the key that a text starts with, if a colon follows.
fn yaml_key(text: &str) -> Option<usize> {
    let ends = |length: usize| {
        let after = text.get(length..)?.strip_prefix(':')?;
        (after.is_empty() || after.starts_with(' ')).then_some(length)
    };
    match text.chars().next()? {
        '"' => ends(quoted(text)),
        '#' => None,
        _ => text.match_indices(':').find_map(|(at, _)| ends(at)).filter(|&at| !text[..at].contains(" #")),
    }
}

fn yaml_value(pieces: &mut Pieces) {
    match pieces.left() {
        left if left.starts_with('"') => pieces.cut(quoted(left), Ink::Text),
        left if left.starts_with('\'') => {
            let close = left.get(1..).and_then(|left| left.find('\''));
            pieces.cut(close.map_or(left.len(), |at| at + 2), Ink::Text);
        }
        left => {
            let plain = if left.starts_with('#') { 0 } else { left.find(" #").unwrap_or(left.len()) };
            let word = left[..plain].trim_end();
            let number = word.starts_with(|c: char| c.is_ascii_digit()) && word.parse::<f64>().is_ok();
            if number || matches!(word, "true" | "false" | "null" | "~" | "{}" | "[]") {
                pieces.cut(word.len(), Ink::Keyword);
            }
            while let Some(open) = left.get(..plain).and_then(|_| pieces.left().find("${{")) {
                let Some(close) = pieces.left().get(open..).and_then(|text| text.find("}}")) else { break };
                pieces.cut(open, Ink::Plain);
                pieces.cut(close + 2, Ink::Keyword);
            }
        }
    }
    let left = pieces.left();
    if let Some(comment) = if left.starts_with('#') { Some(0) } else { left.find(" #").map(|at| at + 1) } {
        pieces.cut(comment, Ink::Plain);
        pieces.rest(Ink::Comment);
    }
}

/// The words of a POSIX shell that steer it.
const SHELL_WORDS: &[&str] = &[
    "case", "do", "done", "elif", "else", "esac", "exit", "export", "fi", "for", "function", "if", "in", "local",
    "read", "readonly", "return", "set", "shift", "then", "trap", "unset", "until", "while",
];

fn shell(pieces: &mut Pieces, state: &mut State) {
    if let Some(end) = &state.heredoc {
        if pieces.left().trim_start() == &**end {
            state.heredoc = None;
            pieces.rest(Ink::Keyword);
        } else {
            pieces.rest(Ink::Text);
        }
        return;
    }
    let mut word_starts = true;
    while let Some(first) = pieces.left().chars().next() {
        if let Some(quote) = state.quote {
            in_quotes(pieces, state, quote);
            word_starts = false;
            continue;
        }
        let left = pieces.left();
        match first {
            '#' if word_starts => pieces.rest(Ink::Comment),
            '\'' | '"' => {
                state.quote = Some(first);
                pieces.cut(1, Ink::Text);
            }
            '\\' => pieces.cut(1 + left.chars().nth(1).map_or(0, char::len_utf8), Ink::Plain),
            '$' => pieces.cut(variable(left), if variable(left) > 1 { Ink::Key } else { Ink::Plain }),
            '<' if left.starts_with("<<<") => pieces.cut(3, Ink::Plain),
            '<' if left.starts_with("<<") => heredoc(pieces, state),
            _ if word_starts && first.is_ascii_alphabetic() => {
                let length = length_while(left, |c| c.is_ascii_alphanumeric() || c == '_');
                let ends = !left.get(length..).is_some_and(|left| left.starts_with(['=', '-', '.', '/', ':']));
                let keyword = ends && SHELL_WORDS.contains(&left.get(..length).unwrap_or_default());
                pieces.cut(length, if keyword { Ink::Keyword } else { Ink::Plain });
            }
            _ => pieces.cut(first.len_utf8(), Ink::Plain),
        }
        word_starts = first.is_whitespace() || ";(|&".contains(first);
    }
}

/// `PowerShell`, of which every string of ours ends on its line.
fn powershell(pieces: &mut Pieces) {
    let mut word_starts = true;
    while let Some(first) = pieces.left().chars().next() {
        let left = pieces.left();
        match first {
            '#' if word_starts => pieces.rest(Ink::Comment),
            '\'' => pieces.cut(1 + left[1..].find('\'').map_or(left.len() - 1, |at| at + 1), Ink::Text),
            '"' => {
                let mut state = State { quote: Some('"'), ..State::default() };
                pieces.cut(1, Ink::Text);
                while state.quote.is_some() && !pieces.left().is_empty() {
                    in_quotes(pieces, &mut state, '"');
                }
            }
            '$' => pieces.cut(variable(left), if variable(left) > 1 { Ink::Key } else { Ink::Plain }),
            _ if word_starts && first.is_ascii_alphabetic() => {
                let length = length_while(left, |c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
                let keyword = POWERSHELL_WORDS.contains(&left.get(..length).unwrap_or_default());
                pieces.cut(length, if keyword { Ink::Keyword } else { Ink::Plain });
            }
            _ => pieces.cut(first.len_utf8(), Ink::Plain),
        }
        word_starts = first.is_whitespace() || ";({|&".contains(first);
    }
}

/// The words of `PowerShell` that our scripts use.
const POWERSHELL_WORDS: &[&str] =
    &["catch", "default", "else", "exit", "for", "foreach", "function", "if", "return", "switch", "try", "while"];

/// Cuts up to the end of an open string or of the line.
fn in_quotes(pieces: &mut Pieces, state: &mut State, quote: char) {
    let left = pieces.left();
    let mut escaped = false;
    for (at, c) in left.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            '$' if quote == '"' && variable(&left[at..]) > 1 => {
                pieces.cut(at, Ink::Text);
                pieces.cut(variable(pieces.left()), Ink::Key);
                return;
            }
            c if c == quote => {
                state.quote = None;
                pieces.cut(at + 1, Ink::Text);
                return;
            }
            _ => {}
        }
    }
    pieces.rest(Ink::Text);
}

/// The length of the `$name`, `${…}` or `$1` that a text starts with; 1 if the dollar stands alone.
fn variable(text: &str) -> usize {
    let after = text.get(1..).unwrap_or_default();
    match after.chars().next() {
        Some('{') => text.find('}').map_or(1, |at| at + 1),
        Some(c) if c.is_ascii_alphabetic() || c == '_' => {
            1 + length_while(after, |c| c.is_ascii_alphanumeric() || c == '_')
        }
        Some(c) if c.is_ascii_digit() || "@*#?$!-".contains(c) => 2,
        _ => 1,
    }
}

fn heredoc(pieces: &mut Pieces, state: &mut State) {
    let left = pieces.left();
    let operator = if left.starts_with("<<-") { 3 } else { 2 };
    let after = left.get(operator..).unwrap_or_default();
    let length = length_while(after, |c| c.is_ascii_alphanumeric() || "_'\"".contains(c));
    let word = after.get(..length).unwrap_or_default().trim_matches(['\'', '"']);
    if !word.is_empty() {
        state.heredoc = Some(word.into());
    }
    pieces.cut(operator + length, Ink::Keyword);
}

/// Markdown, with commands of a shell between fences.
fn markdown(pieces: &mut Pieces, state: &mut State) {
    let left = pieces.left();
    if let Some(fence) = &state.fence {
        if left == &**fence {
            *state = State::default();
            pieces.rest(Ink::Comment);
        } else {
            shell(pieces, state);
        }
        return;
    }
    let ticks = length_while(left, |c| c == '`');
    if ticks >= 3 && !left[ticks..].contains('`') {
        state.fence = Some(left[..ticks].into());
        pieces.rest(Ink::Comment);
        return;
    }
    if left.starts_with('#') {
        pieces.rest(Ink::Keyword);
        return;
    }
    while let Some(at) = pieces.left().find('`') {
        pieces.cut(at, Ink::Plain);
        let left = pieces.left();
        let fence = &left[..length_while(left, |c| c == '`')];
        let after = &left[fence.len()..];
        let closes = after
            .match_indices(fence)
            .map(|(at, _)| at)
            .find(|&at| !after[..at].ends_with('`') && !after[at + fence.len()..].starts_with('`'));
        match closes {
            Some(at) => pieces.cut(at + 2 * fence.len(), Ink::Text),
            None => pieces.cut(fence.len(), Ink::Plain),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile;

    /// A text with its inks as marks: `k‹…›` for a key, `t` text, `c` comment, `w` keyword.
    fn shown(language: Language, text: &str) -> String {
        let mut state = State::default();
        let mut out = Vec::new();
        for text in text.split('\n') {
            let (pieces, next) = line(language, text, &state);
            state = next;
            let mark = |(ink, text): (Ink, &str)| match ink {
                Ink::Plain => text.to_owned(),
                Ink::Key => format!("k‹{text}›"),
                Ink::Text => format!("t‹{text}›"),
                Ink::Comment => format!("c‹{text}›"),
                Ink::Keyword => format!("w‹{text}›"),
            };
            out.push(pieces.into_iter().map(mark).collect::<String>());
        }
        out.join("\n")
    }

    #[test]
    fn procfiles_and_ignore_files() {
        assert_eq!(shown(Language::Procfile, "web: bash start.sh: x"), "k‹web›: bash start.sh: x");
        assert_eq!(shown(Language::Procfile, "no colon"), "no colon");
        assert_eq!(shown(Language::Ignore, "# tests\n*.md\n!README.md"), "c‹# tests›\n*.md\nw‹!›README.md");
    }

    #[test]
    fn json() {
        assert_eq!(
            shown(Language::Json, r#"  "a \" b": { "x": "y: z", "n": -1.5, "t": true },"#),
            r#"  k‹"a \" b"›: { k‹"x"›: t‹"y: z"›, k‹"n"›: w‹-1.5›, k‹"t"›: w‹true› },"#
        );
        assert_eq!(shown(Language::Json, r#""open \"#), r#"t‹"open \›"#);
    }

    #[test]
    fn yaml() {
        assert_eq!(shown(Language::Yaml, "name: Deploy # why\non:"), "k‹name›: Deploy c‹# why›\nk‹on›:");
        assert_eq!(shown(Language::Yaml, "  - uses: actions/checkout@v5"), "  - k‹uses›: actions/checkout@v5");
        assert_eq!(shown(Language::Yaml, "\"a: b\": \"c # d\" # e"), "k‹\"a: b\"›: t‹\"c # d\"› c‹# e›");
        assert_eq!(shown(Language::Yaml, "if: ${{ a }} && ${{ b }}"), "k‹if›: w‹${{ a }}› && w‹${{ b }}›");
        assert_eq!(shown(Language::Yaml, "n: 30\nt: true\nv: 1.2.3"), "k‹n›: w‹30›\nk‹t›: w‹true›\nk‹v›: 1.2.3");
        assert_eq!(shown(Language::Yaml, "url: https://x.y/z"), "k‹url›: https://x.y/z");
        assert_eq!(shown(Language::Yaml, "# a: b"), "c‹# a: b›");
        assert_eq!(shown(Language::Yaml, "- a\n-"), "- a\n-");
    }

    #[test]
    fn a_block_of_yaml_ends_where_it_is_outdented() {
        assert_eq!(
            shown(Language::Yaml, "- run: |\n    if x; then\n\n      y: \"$a\"\n    fi\n- name: b"),
            "- k‹run›: w‹|›\n    w‹if› x; w‹then›\n\n      y: t‹\"›k‹$a›t‹\"›\n    w‹fi›\n- k‹name›: b"
        );
        assert_eq!(shown(Language::Yaml, "a: |-\n  b: c\nd: e"), "k‹a›: w‹|-›\nt‹  b: c›\nk‹d›: e");
    }

    #[test]
    fn shell() {
        assert_eq!(
            shown(Language::Shell, "if [ \"$1\" = 'a # b' ]; then # c"),
            "w‹if› [ t‹\"›k‹$1›t‹\"› = t‹'a # b'› ]; w‹then› c‹# c›"
        );
        assert_eq!(shown(Language::Shell, "a=${b#c}$#; set -eu"), "a=k‹${b#c}$#›; w‹set› -eu");
        assert_eq!(shown(Language::Shell, "x 'a\nb' c"), "x t‹'a›\nt‹b'› c");
        assert_eq!(shown(Language::Shell, "cat <<'EOF'\n$a # b\nEOF\nfi"), "cat w‹<<'EOF'›\nt‹$a # b›\nw‹EOF›\nw‹fi›");
        assert_eq!(shown(Language::Shell, "x <<<\"$a\"\nfi"), "x <<<t‹\"›k‹$a›t‹\"›\nw‹fi›");
        assert_eq!(
            shown(Language::PowerShell, "if ($a) { put 'it''s' \"x $b\" } # c"),
            "w‹if› (k‹$a›) { put t‹'it''s'› t‹\"x ›k‹$b›t‹\"› } c‹# c›"
        );
        assert_eq!(shown(Language::Shell, "in=1 \\# if-x $ "), "in=1 \\# if-x $ ");
    }

    #[test]
    fn markdown() {
        assert_eq!(
            shown(Language::Markdown, "## A `b`\n- x `c` ``d`e`` f`\n```bash\nx 'y' # z\n```\n`g`"),
            "w‹## A `b`›\n- x t‹`c`› t‹``d`e``› f`\nc‹```bash›\nx t‹'y'› c‹# z›\nc‹```›\nt‹`g`›"
        );
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn the_pieces_of_a_line_are_the_line(lines in proptest::collection::vec(hostile::text(), 1..5)) {
            use Language::{Ignore, Json, Markdown, PowerShell, Procfile, Shell, Yaml};
            for language in [Procfile, Yaml, Json, Ignore, Shell, PowerShell, Markdown] {
                let mut state = State::default();
                for text in &lines {
                    let (pieces, next) = line(language, text, &state);
                    state = next;
                    prop_assert_eq!(&pieces.iter().map(|(_, piece)| *piece).collect::<String>(), text);
                    prop_assert!(pieces.windows(2).all(|pair| pair[0].0 != pair[1].0));
                    prop_assert!(pieces.iter().all(|(_, piece)| !piece.is_empty()));
                }
            }
        }
    }
}
