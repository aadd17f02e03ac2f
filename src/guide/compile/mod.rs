//! Markdown into data, when the site is built.
//!
//! A page is a strict subset of Markdown with four signs of its own, each on a line: `:::when CONDITION` … `:::`,
//! `:::live NAME ARGUMENT`, `:::advice RULE …`; and `{{…}}` for what is filled in. Whatever else there is, is an error
//! that names its line, so that no page can hold what cannot be shown.

mod walk;

use super::live;
use super::text::{Block, Goal, Inline, Named, Text, words};
use super::when::Condition;

/// What is wrong with a page, with its line.
pub type Errors = Vec<(usize, String)>;

/// Reads a page. The title is given beside, since it is known before the page is fetched.
///
/// # Errors
///
/// Says all that is wrong.
pub fn compile(markdown: &str, title: &str) -> Result<Text, Errors> {
    let mut reader = Reader::default();
    let mut blocks = reader.segments(&numbered(markdown));
    match blocks.first() {
        Some(Block::Heading(1, _, it)) if words(it) == title => drop(blocks.remove(0)),
        _ => reader.error(1, format!("the page begins with `# {title}`, as it is called in PAGES")),
    }
    let mut lead = Vec::new();
    if let Some(Block::Paragraph(words)) = blocks.first() {
        lead.clone_from(words);
        blocks.remove(0);
    } else {
        reader.error(2, "after the title comes a paragraph that says what the page is about");
    }
    let sources = reader.sources(&mut blocks);
    let mut ids: Vec<&str> = Vec::new();
    let mut twice = Vec::new();
    for block in headings(&blocks) {
        if let Block::Heading(level, id, _) = block {
            if ids.contains(&id.as_str()) || !(2..=3).contains(level) {
                twice.push(format!("the heading `{id}` stands there twice, or is not of level 2 or 3"));
            }
            ids.push(id);
        }
    }
    reader.errors.extend(twice.into_iter().map(|it| (1, it)));
    if reader.errors.is_empty() { Ok(Text { lead, blocks, sources }) } else { Err(reader.errors) }
}

/// All headings, those of folded passages too.
#[must_use]
pub fn headings(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        if matches!(block, Block::Heading(..)) {
            all.push(block);
        }
        if let Block::When(_, inner) | Block::Fold(_, _, inner) = block {
            all.extend(headings(inner));
        }
    }
    all
}

/// Lines with their numbers.
fn numbered(text: &str) -> Vec<Line<'_>> {
    text.lines().enumerate().map(|(at, line)| (at + 1, line)).collect()
}

/// A line and its number.
type Line<'a> = (usize, &'a str);

/// A passage that is not closed yet.
struct Passage<'a> {
    line: usize,
    condition: Option<Condition>,
    lines: Vec<Line<'a>>,
}

#[derive(Default)]
struct Reader {
    errors: Errors,
}

impl Reader {
    fn error(&mut self, line: usize, what: impl Into<String>) {
        self.errors.push((line, what.into()));
    }

    /// Splits at our own signs; what stands between them is Markdown.
    fn segments(&mut self, lines: &[Line<'_>]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut plain: Vec<Line<'_>> = Vec::new();
        let mut passage: Option<Passage<'_>> = None;
        let mut fenced = false;
        for &(number, line) in lines {
            fenced ^= line.trim_start().starts_with("```");
            let sign = line.strip_prefix(":::").filter(|_| !fenced).map(str::trim);
            match (sign, &mut passage) {
                (None, None) => plain.push((number, line)),
                (Some(sign), None) => {
                    blocks.extend(self.markdown(&std::mem::take(&mut plain)));
                    match sign.strip_prefix("when ") {
                        Some(name) => passage = Some(self.opened(number, name.trim())),
                        None => blocks.extend(self.sign(number, sign)),
                    }
                }
                (Some(""), Some(Passage { condition, lines, .. })) => {
                    let (condition, lines) = (*condition, std::mem::take(lines));
                    passage = None;
                    let held = self.segments(&lines);
                    blocks.extend(condition.map(|it| Block::When(it, held)));
                }
                (Some(sign), Some(_)) if sign.starts_with("when") => {
                    self.error(number, "passages do not stand within each other");
                }
                (_, Some(passage)) => passage.lines.push((number, line)),
            }
        }
        if let Some(Passage { line, .. }) = passage {
            self.error(line, "this passage is not closed by `:::`");
        }
        blocks.extend(self.markdown(&plain));
        blocks
    }

    fn opened<'a>(&mut self, line: usize, name: &str) -> Passage<'a> {
        let condition = Condition::find(name);
        if condition.is_none() {
            self.error(line, format!("`{name}` is no condition"));
        }
        Passage { line, condition, lines: Vec::new() }
    }

    /// A sign that is a part of the page by itself.
    fn sign(&mut self, line: usize, sign: &str) -> Option<Block> {
        let (name, rest) = sign.split_once(' ').unwrap_or((sign, ""));
        match name {
            "live" => {
                let (name, argument) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
                if !live::is_known(name, argument.trim()) {
                    self.error(line, format!("nothing is drawn for `{rest}`"));
                }
                Some(Block::Live(name.to_owned(), argument.trim().to_owned()))
            }
            "advice" => Some(Block::Advice(rest.split_whitespace().map(str::to_owned).collect())),
            "" => {
                self.error(line, "`:::` closes nothing");
                None
            }
            _ => {
                self.error(line, format!("`:::{sign}` is no sign"));
                None
            }
        }
    }

    fn markdown(&mut self, lines: &[Line<'_>]) -> Vec<Block> {
        let text: String = lines.iter().flat_map(|(_, line)| [*line, "\n"]).collect();
        let line_of = |offset: usize| {
            let at = text.get(..offset).unwrap_or_default().matches('\n').count();
            lines.get(at).map_or(1, |(number, _)| *number)
        };
        let (blocks, errors) = walk::blocks(&text);
        self.errors.extend(errors.into_iter().map(|(offset, what)| (line_of(offset), what)));
        blocks
    }

    /// Takes the last section, the sources, from the blocks.
    fn sources(&mut self, blocks: &mut Vec<Block>) -> Vec<Named> {
        let last = blocks.iter().position(|it| matches!(it, Block::Heading(2, id, _) if id == "sources"));
        let tail = last.map(|at| blocks.split_off(at)).unwrap_or_default();
        let [_, Block::List(false, items)] = tail.as_slice() else {
            self.error(1, "the page ends with `## Sources` and a list of them, nothing behind it");
            return Vec::new();
        };
        let mut sources = Vec::new();
        for item in items {
            let line = match item.as_slice() {
                [Block::Paragraph(line)] => line.as_slice(),
                _ => &[],
            };
            let all = words(line);
            let (name, checked) = all.rsplit_once(", checked ").unwrap_or((&all, ""));
            let dated =
                checked.split('-').map(str::len).eq([4, 2, 2]) && checked.bytes().all(|b| b"0123456789-".contains(&b));
            if name.is_empty() || !dated {
                self.error(1, format!("a source ends with `, checked YYYY-MM-DD`: {all}"));
            }
            let url = line.iter().find_map(|it| match it {
                Inline::Link(Goal::Out(url), _) => Some(url.clone()),
                _ => None,
            });
            let (name, checked) = (name.to_owned(), checked.to_owned());
            sources.push(Named { name, url: url.unwrap_or_default(), checked });
        }
        sources
    }
}
