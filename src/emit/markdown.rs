//! Markdown, in GitHub's dialect.
//!
//! Prose is fixed and may use Markdown's marks. A person's text stands in it as a code span, or as prose of which every
//! word that could mean something to Markdown is a code span, so that it makes no link, no mark and no HTML of its own.
//! In a block of commands it is a word of the shell.

use std::fmt::Write;

use super::comment::is_visible;
use super::script::Part;
use super::{Because, Line, push_lines, shell};

/// A piece of a paragraph, of an item or of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Markdown that is always the same.
    Fixed(&'static str),
    /// A text to the letter, as a code span. What does not show is written as `\u{…}`, and then a backslash as `\\`.
    Code(String),
    /// A person's prose; in a cell its lines are kept. Spaces at the ends of its lines are not.
    Prose(String),
    /// A number.
    Count(usize),
}

impl Span {
    /// A code span.
    #[must_use]
    pub fn code(text: impl Into<String>) -> Self {
        Self::Code(text.into())
    }

    /// A person's prose.
    #[must_use]
    pub fn prose(text: impl Into<String>) -> Self {
        Self::Prose(text.into())
    }
}

/// Pieces with the reason for the line that they make: an item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The pieces.
    pub spans: Vec<Span>,
    /// Why it is there.
    pub because: Because,
}

impl Item {
    /// An item.
    #[must_use]
    pub fn new(spans: Vec<Span>, because: Because) -> Self {
        Self { spans, because }
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The cells; the table has as many columns as its head, whatever there is here.
    pub cells: Vec<Vec<Span>>,
    /// Why it is there.
    pub because: Because,
}

impl Row {
    /// A row.
    #[must_use]
    pub fn new(cells: Vec<Vec<Span>>, because: Because) -> Self {
        Self { cells, because }
    }
}

/// A line of a code block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Its parts, joined without anything between them. A word with line feeds takes several lines.
    pub parts: Vec<Part>,
    /// Why it is there.
    pub because: Because,
}

impl Command {
    /// A line.
    #[must_use]
    pub fn new(parts: Vec<Part>, because: Because) -> Self {
        Self { parts, because }
    }

    /// The text, as a shell reads it.
    #[must_use]
    pub fn text(&self) -> String {
        let text = |part: &Part| match part {
            Part::Fixed(text) => (*text).to_owned(),
            Part::Word(word) => shell::word(word),
        };
        self.parts.iter().map(text).collect()
    }
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(usize, &'static str, Because),
    /// A paragraph.
    Paragraph(Vec<Span>, Because),
    /// A list: of points, or of steps in their order.
    List(Sort, Vec<Item>),
    /// A table: its head and its rows.
    Table(Vec<&'static str>, Vec<Row>, Because),
    /// A block of commands or of text, in a language.
    Code(&'static str, Vec<Command>),
    /// Lines in some other language, printed already.
    Text(&'static str, Vec<Line>),
    /// Links to headings of the page.
    Contents(Vec<(&'static str, Because)>),
}

/// The sorts of lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Points.
    Points,
    /// Steps, in their order.
    Steps,
}

/// Collects the parts of a Markdown file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The parts, none of them empty.
    pub blocks: Vec<Block>,
}

impl Page {
    /// A heading. The headings of a page differ from each other.
    pub fn heading(&mut self, level: usize, title: &'static str, because: Because) {
        self.blocks.push(Block::Heading(level, title, because));
    }

    /// A paragraph; nothing if there is no text in it.
    pub fn paragraph(&mut self, spans: &[Span], because: Because) {
        if !line(spans, false).is_empty() {
            self.blocks.push(Block::Paragraph(spans.to_vec(), because));
        }
    }

    /// A list of points.
    pub fn points(&mut self, items: Vec<Item>) {
        self.list(Sort::Points, items);
    }

    /// A list of steps, in their order.
    pub fn steps(&mut self, items: Vec<Item>) {
        self.list(Sort::Steps, items);
    }

    fn list(&mut self, sort: Sort, items: Vec<Item>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(sort, items));
        }
    }

    /// A table; nothing if it has no row.
    pub fn table(&mut self, head: &[&'static str], rows: Vec<Row>, because: Because) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(head.to_vec(), rows, because));
        }
    }

    /// A block of commands or of text; nothing if it has no line.
    pub fn code(&mut self, language: &'static str, commands: impl IntoIterator<Item = Command>) {
        let commands: Vec<_> = commands.into_iter().collect();
        if !commands.is_empty() {
            self.blocks.push(Block::Code(language, commands));
        }
    }

    /// A block of lines in another language; nothing if there is none.
    pub fn text(&mut self, language: &'static str, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Text(language, lines));
        }
    }

    /// Links to the headings of a level that another page has.
    pub fn contents(&mut self, of: &Self, level: usize) {
        let title = |block: &Block| match block {
            Block::Heading(its, title, because) if *its == level => Some((*title, *because)),
            _ => None,
        };
        let titles: Vec<_> = of.blocks.iter().filter_map(title).collect();
        if !titles.is_empty() {
            self.blocks.push(Block::Contents(titles));
        }
    }

    /// All lines.
    #[must_use]
    pub fn done(self) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for block in self.blocks {
            let first = lines.len();
            print(&mut lines, block);
            if let Some(because) = lines.get(first).filter(|_| first > 0).map(|line| line.because) {
                lines.insert(first, Line { text: String::new(), because });
            }
        }
        lines
    }
}

fn print(lines: &mut Vec<Line>, block: Block) {
    let mut push = |text: String, because: Because| lines.push(Line { text, because });
    match block {
        Block::Heading(level, title, because) => push(["#".repeat(level).as_str(), " ", title].concat(), because),
        Block::Paragraph(spans, because) => push(line(&spans, false), because),
        Block::List(sort, items) => {
            for (at, item) in items.into_iter().enumerate() {
                let mark = if sort == Sort::Steps { format!("{}. ", at + 1) } else { "- ".to_owned() };
                push([&mark, line(&item.spans, false).trim_start_matches(' ')].concat(), item.because);
            }
        }
        Block::Table(head, rows, because) => {
            push(["| ", &head.join(" | "), " |"].concat(), because);
            push(["|", &" --- |".repeat(head.len())].concat(), because);
            for Row { mut cells, because } in rows {
                cells.resize(head.len(), Vec::new());
                let cell = |spans: &Vec<Span>| match line(spans, true) {
                    text if text.is_empty() => " |".to_owned(),
                    text => [" ", &text, " |"].concat(),
                };
                push(["|".to_owned(), cells.iter().map(cell).collect()].concat(), because);
            }
        }
        Block::Code(language, commands) => {
            let text = |it: Command| (it.text(), it.because);
            print_code(lines, language, commands.into_iter().map(text).collect());
        }
        Block::Text(language, inner) => {
            print_code(lines, language, inner.into_iter().map(|it| (it.text, it.because)).collect());
        }
        Block::Contents(titles) => {
            for (title, because) in titles {
                push(["- [", title, "](#", &anchor(title), ")"].concat(), because);
            }
        }
    }
}

fn print_code(lines: &mut Vec<Line>, language: &str, texts: Vec<(String, Because)>) {
    let (Some(&(_, opens)), Some(&(_, closes))) = (texts.first(), texts.last()) else { return };
    let longest = texts.iter().map(|(text, _)| longest_run(text)).max().unwrap_or_default();
    let fence = "`".repeat(usize::max(3, longest + 1));
    lines.push(Line { text: [&fence, language].concat(), because: opens });
    for (text, because) in texts {
        push_lines(lines, &text, because);
    }
    lines.push(Line { text: fence, because: closes });
}

/// The name that GitHub gives a heading.
#[must_use]
pub fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn line(spans: &[Span], cell: bool) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Fixed(text) if cell => text.replace('|', r"\|"),
            Span::Fixed(text) => (*text).to_owned(),
            Span::Code(text) => code(text, cell),
            Span::Prose(text) => prose(text, cell),
            Span::Count(count) => count.to_string(),
        })
        .collect()
}

/// A block of text, whatever is in it.
#[must_use]
pub fn fenced(language: &str, text: &str) -> Vec<String> {
    let fence = "`".repeat(usize::max(3, longest_run(text) + 1));
    let lines = text.split('\n').map(str::to_owned);
    [[&fence, language].concat()].into_iter().chain(lines).chain([fence.clone()]).collect()
}

/// Words that mean nothing to Markdown: what could is escaped.
#[must_use]
pub fn plain(text: &str, cell: bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if r"\`*_[]<>&~".contains(c) || (cell && c == '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// How many backticks stand side by side at most.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

/// A text to the letter, as a code span; in a cell or elsewhere.
#[must_use]
pub fn code(text: &str, cell: bool) -> String {
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let shown = shown(text, cell);
    let fence = "`".repeat(longest_run(&shown) + 1);
    // Of spaces at both ends, one is taken for padding.
    let spaced = shown.starts_with(' ') && shown.ends_with(' ') && !shown.trim_matches(' ').is_empty();
    let pad = if spaced || shown.starts_with('`') || shown.ends_with('`') { " " } else { "" };
    let shown = if cell { shown.replace('|', r"\|") } else { shown };
    [&fence, pad, &shown, pad, &fence].concat()
}

/// A text in which everything shows: itself, or with `\u{…}` for what does not and `\\` for each backslash. In a cell,
/// a `|` behind a backslash is written so as well: no table of GitHub's can hold the two.
fn shown(text: &str, cell: bool) -> String {
    let bare = |before: Option<char>, c: char| is_visible(c) && !(cell && c == '|' && before == Some('\\'));
    let mut before = None;
    let all = text.chars().all(|c| bare(before.replace(c), c));
    if all && !text.contains(r"\u{") {
        return text.to_owned();
    }
    let mut out = String::new();
    before = None;
    for c in text.chars() {
        // Writing to a string cannot fail.
        let _ = match c {
            '\\' => write!(out, r"\\"),
            c if bare(before, c) => write!(out, "{c}"),
            c => write!(out, r"\u{{{:x}}}", u32::from(c)),
        };
        before = Some(c);
    }
    out
}

/// A person's prose: every word that could mean something to Markdown is a code span.
#[must_use]
pub fn prose(text: &str, cell: bool) -> String {
    let words = |line: &str| -> String {
        let words: Vec<_> =
            line.trim_matches(' ').split(' ').enumerate().map(|(at, it)| word(it, at == 0, cell)).collect();
        words.join(" ")
    };
    let lines: Vec<_> = text.trim_matches('\n').split('\n').map(words).collect();
    lines.join("<br>")
}

/// A word of prose: as it is, or as a code span without the punctuation around it.
fn word(word: &str, first: bool, cell: bool) -> String {
    if word.is_empty() {
        return String::new();
    }
    if first && opens_block(word) {
        return code(word, cell);
    }
    if !means_something(word) {
        return word.to_owned();
    }
    let core = word.trim_start_matches('(').trim_end_matches([',', '.', ';', ':', '!', '?', ')']);
    if core.is_empty() {
        return code(word, cell);
    }
    let before = word.len() - word.trim_start_matches('(').len();
    [&word[..before], &code(core, cell), &word[before + core.len()..]].concat()
}

/// Whether the word would open a list, underline a heading or draw a line where it stands first.
fn opens_block(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()));
    number || word.starts_with(':') || word.chars().all(|c| "+-=".contains(c))
}

/// Whether Markdown, or GitHub, could take the word for more than a word.
fn means_something(word: &str) -> bool {
    let lower = word.to_lowercase();
    word.chars().any(|c| !is_visible(c) || c.is_whitespace() || r"\`*_[]<>{}~|&$@#^".contains(c))
        || lower.contains("://")
        || lower.contains("www.")
        || word.matches(':').count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::word::Word;
    use crate::hostile;
    use crate::spec::Field;
    use comrak::nodes::{AstNode, NodeValue};
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    const BECAUSE: Because = Because::new(Field::Method, "test");

    fn text(lines: &[Line]) -> String {
        lines.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect()
    }

    /// What a reader makes of a page: a text for each paragraph, item, cell and block of code.
    type Read = Vec<String>;

    fn read_by_pulldown(markdown: &str) -> Read {
        let mut read: Read = Vec::new();
        let mut inside = false;
        let mut add = |inside: bool, text: &str| {
            if inside {
                read.last_mut().expect("a part").push_str(text);
            } else {
                read.push(text.to_owned());
            }
        };
        for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
            match event {
                Event::Start(Tag::Paragraph | Tag::Item | Tag::TableCell | Tag::CodeBlock(_)) => {
                    add(false, "");
                    inside = true;
                }
                Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock) => inside = false,
                Event::Start(Tag::List(_) | Tag::Table(_) | Tag::TableHead | Tag::TableRow)
                | Event::End(TagEnd::List(_) | TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow) => {}
                Event::Text(text) => add(inside, &text),
                Event::Code(text) => add(inside, &unshown(&text)),
                Event::InlineHtml(html) if &*html == "<br>" => add(inside, "\n"),
                other => panic!("{other:?} in {markdown}"),
            }
        }
        read
    }

    fn read_by_comrak(markdown: &str) -> Read {
        let mut options = comrak::Options::default();
        options.extension.table = true;
        options.extension.autolink = true;
        options.extension.strikethrough = true;
        options.extension.tasklist = true;
        options.extension.footnotes = true;
        options.extension.alerts = true;
        options.extension.math_dollars = true;
        options.extension.math_code = true;
        let arena = comrak::Arena::new();
        let mut read = Vec::new();
        walk_comrak(comrak::parse_document(&arena, markdown, &options), &mut read);
        read
    }

    fn walk_comrak<'a>(node: &'a AstNode<'a>, read: &mut Read) {
        let add = |read: &mut Read, text: &str| read.last_mut().expect("a part").push_str(text);
        let part = match &node.data.borrow().value {
            NodeValue::Document
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::Table(_)
            | NodeValue::TableRow(_) => None,
            NodeValue::Paragraph | NodeValue::TableCell => Some(String::new()),
            NodeValue::CodeBlock(block) => Some(block.literal.clone()),
            NodeValue::Text(text) => {
                add(read, text);
                None
            }
            NodeValue::Code(code) => {
                add(read, &unshown(&code.literal));
                None
            }
            NodeValue::HtmlInline(html) if html == "<br>" => {
                add(read, "\n");
                None
            }
            other => panic!("{other:?}"),
        };
        read.extend(part);
        node.children().for_each(|child| walk_comrak(child, read));
    }

    /// The text that a code span shows.
    fn unshown(shown: &str) -> String {
        if !shown.contains(r"\u{") {
            return shown.to_owned();
        }
        let mut text = String::new();
        let mut rest = shown;
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
        text + rest
    }

    /// Prose as it is kept: without spaces at the ends of its lines.
    fn kept(prose: &str) -> String {
        prose.trim_matches('\n').split('\n').map(|line| line.trim_matches(' ')).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn prose_reads_well() {
        let shown = |text: &str| prose(text, true);
        assert_eq!(shown("One worker: several do not fit into 512 MB."), "One worker: several do not fit into 512 MB.");
        assert_eq!(shown("Not * in production (see A_B)."), "Not `*` in production (see `A_B`).");
        assert_eq!(shown("a|b\nhttps://x.y/z?a=b, or"), "`a\\|b`<br>`https://x.y/z?a=b`, or");
        assert_eq!(shown("1. x"), "`1.` x");
        assert_eq!(shown("2026 is a year, 3."), "2026 is a year, 3.");
    }

    #[test]
    fn code_spans_hold_backticks_and_spaces() {
        let shown = |text: &str| code(text, false);
        assert_eq!(shown("a"), "`a`");
        assert_eq!(shown(""), "(empty)");
        assert_eq!(shown("a``b`"), "``` a``b` ```");
        assert_eq!(shown(" a "), "`  a  `");
        assert_eq!(shown("C:\\d"), "`C:\\d`");
        assert_eq!(shown("C:\\d\n"), "`C:\\\\d\\u{a}`");
        assert_eq!(code("a\\|b", true), "`a\\\\\\u{7c}b`");
    }

    #[test]
    fn a_page_has_one_empty_line_between_its_parts() {
        let mut page = Page::default();
        page.heading(1, "Set-up, from nothing", BECAUSE);
        page.paragraph(&[Span::Fixed("See "), Span::code("x"), Span::Count(3)], BECAUSE);
        page.steps(vec![Item::new(vec![Span::Fixed("one")], BECAUSE), Item::new(vec![Span::Fixed("two")], BECAUSE)]);
        page.table(
            &["A", "B"],
            vec![Row::new(vec![vec![Span::Fixed("`|`")], vec![Span::prose("b")]], BECAUSE)],
            BECAUSE,
        );
        let word = Part::Word(Word::text("it's ```"));
        page.code("bash", vec![Command::new(vec![Part::Fixed("echo "), word], BECAUSE)]);
        let mut toc = Page::default();
        toc.contents(&page, 1);
        assert_eq!(
            text(&page.done()),
            "# Set-up, from nothing\n\nSee `x`3\n\n1. one\n2. two\n\n| A | B |\n| --- | --- |\n| `\\|` | b |\n\n\
             ````bash\necho 'it'\\''s ```'\n````\n"
        );
        assert_eq!(text(&toc.done()), "- [Set-up, from nothing](#set-up-from-nothing)\n");
    }

    proptest! {
        #![proptest_config(hostile::config())]
        #[test]
        fn every_text_comes_out_as_it_went_in(
            one in hostile::text(),
            two in hostile::text(),
            three in hostile::text(),
        ) {
            let mut page = Page::default();
            let spans = vec![Span::code(&one), Span::Fixed(" x "), Span::prose(&two), Span::Fixed("."), Span::code(&three)];
            page.paragraph(&spans, BECAUSE);
            page.paragraph(&[Span::prose(&one)], BECAUSE);
            page.points(vec![Item::new(vec![Span::prose(&three), Span::Fixed(" z")], BECAUSE), Item::new(spans.clone(), BECAUSE)]);
            page.table(&["a", "b"], vec![Row::new(vec![vec![Span::prose(&one)], spans], BECAUSE)], BECAUSE);
            let command = vec![Part::Fixed("echo "), Part::Word(Word::text(&two))];
            page.code("bash", vec![Command::new(command, BECAUSE)]);
            let lines = page.done();
            let markdown = text(&lines);
            prop_assert!(lines.iter().all(|line| !line.text.contains(['\n', '\r'])));

            let code = |text: &str| if text.is_empty() { "(empty)".to_owned() } else { text.to_owned() };
            let mixed = [&code(&one), " x ", &kept(&two), ".", &code(&three)].concat();
            let command = ["echo ", &shell::word(&Word::text(&two))].concat();
            let ended = [kept(&three).as_str(), " z"].concat();
            let mut wanted = vec![mixed.clone(), kept(&one), ended.trim_start_matches(' ').to_owned(), mixed.clone()];
            wanted.retain(|text| !text.is_empty());
            wanted.extend(["a".into(), "b".into(), kept(&one), mixed, command + "\n"]);
            prop_assert_eq!(read_by_pulldown(&markdown), wanted.clone(), "pulldown-cmark of {}", &markdown);
            prop_assert_eq!(read_by_comrak(&markdown), wanted, "comrak of {}", &markdown);
        }
    }
}
