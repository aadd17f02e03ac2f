//! What changed in the files since somebody looked.
//!
//! The rule of this room: a mark says "you have not seen this line". A line keeps its identity and its mark for as long
//! as it stands in the file; marks go when the file has been looked at and left. The first files of a person are not a
//! change, and neither is a file that was not there before: it is new as a whole.

use std::rc::Rc;

use crate::artifacts::{Artifact, Language};
use crate::diff;
use crate::emit::{Because, Line};
use crate::highlight::{self, State};

/// A line as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its identity in the file: the same from one text to the next as long as the line, or what it says, is there.
    pub id: u32,
    /// The text.
    pub text: Rc<str>,
    /// What the lines above leave for its colours.
    pub state: State,
    /// Why it is there.
    pub because: Because,
    /// Whether nobody has seen it yet.
    pub changed: bool,
    /// How often its text changed.
    pub turn: u32,
}

/// A file as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its path.
    pub path: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Its language.
    pub language: Language,
    /// Its lines.
    pub rows: Vec<Rc<Row>>,
    /// Whether the file as a whole is new and has not been seen.
    pub new: bool,
    /// How many lines went since somebody looked.
    pub removed: usize,
    next: u32,
}

impl Sheet {
    /// A file that is shown for the first time.
    #[must_use]
    pub fn first(file: &Artifact, new: bool) -> Self {
        let &Artifact { path, about, language, .. } = file;
        let empty = Self { path, about, language, rows: Vec::new(), new: false, removed: 0, next: 0 };
        Self { new, ..empty.then(file).seen() }
    }

    /// The same file with its next text.
    #[must_use]
    pub fn then(&self, file: &Artifact) -> Self {
        let old: Vec<&str> = self.rows.iter().map(|row| &*row.text).collect();
        let new: Vec<&str> = file.lines.iter().map(|line| line.text.as_str()).collect();
        let origins = diff::origins(&old, &new);

        let mut next = Self { rows: Vec::with_capacity(new.len()), ..*self };
        let mut state = State::default();
        // The old lines before `reached` are dealt with; those from there to the next kept line are gone, or changed.
        let mut reached = 0;
        let mut gone = origins.iter().copied().flatten().chain([old.len()]).peekable();
        for (line, origin) in file.lines.iter().zip(&origins) {
            let after = highlight::line(file.language, &line.text, &state).1;
            let before = std::mem::replace(&mut state, after);
            if let Some(at) = *origin {
                next.removed += at - reached;
                reached = at + 1;
                gone.next();
                next.keep(self.rows.get(at), before, line.because);
                continue;
            }
            let until = gone.peek().copied().unwrap_or(reached);
            let twin = (reached..until).find(|&at| self.rows[at].because == line.because);
            let (id, turn) = if let Some(at) = twin {
                next.removed += at - reached;
                reached = at + 1;
                (self.rows[at].id, self.rows[at].turn + 1)
            } else {
                next.next += 1;
                (next.next, 0)
            };
            let text = line.text.as_str().into();
            next.rows.push(Rc::new(Row { id, text, state: before, because: line.because, changed: true, turn }));
        }
        next.removed += old.len() - reached;
        next
    }

    fn keep(&mut self, row: Option<&Rc<Row>>, state: State, because: Because) {
        let Some(row) = row else { return };
        if row.state == state && row.because == because {
            self.rows.push(Rc::clone(row));
        } else {
            self.rows.push(Rc::new(Row { state, because, ..(**row).clone() }));
        }
    }

    /// Whether this is the file as it is now.
    fn is(&self, file: &Artifact) -> bool {
        let same = |(row, line): (&Rc<Row>, &Line)| *row.text == line.text && row.because == line.because;
        self.rows.len() == file.lines.len() && self.rows.iter().zip(&file.lines).all(same)
    }

    /// The same file after somebody has looked at it.
    #[must_use]
    pub fn seen(&self) -> Self {
        let seen = |row: &Rc<Row>| {
            if row.changed { Rc::new(Row { changed: false, ..(**row).clone() }) } else { Rc::clone(row) }
        };
        Self { new: false, removed: 0, rows: self.rows.iter().map(seen).collect(), ..*self }
    }

    /// How many lines nobody has seen.
    #[must_use]
    pub fn changed(&self) -> usize {
        self.rows.iter().filter(|row| row.changed).count()
    }

    /// Whether there is anything that nobody has seen.
    #[must_use]
    pub fn marked(&self) -> bool {
        self.new || self.removed > 0 || self.rows.iter().any(|row| row.changed)
    }

    /// What happened to it since somebody looked, in a few words; empty if nothing did.
    #[must_use]
    pub fn news(&self) -> String {
        let lines = |count: usize| if count == 1 { "1 line".to_owned() } else { format!("{count} lines") };
        match (self.new, self.changed(), self.removed) {
            (true, ..) => "new file".to_owned(),
            (_, 0, 0) => String::new(),
            (_, 0, removed) => format!("{} removed", lines(removed)),
            (_, changed, _) => format!("{} changed", lines(changed)),
        }
    }
}

/// The sheets of the next files: each follows the sheet of the same path.
#[must_use]
pub fn follow(sheets: &[Rc<Sheet>], files: &[Artifact]) -> Vec<Rc<Sheet>> {
    let first = sheets.is_empty();
    let follow = |file: &Artifact| match sheets.iter().find(|sheet| sheet.path == file.path) {
        // The same value in the same place, so that what shows it need not be asked again.
        Some(sheet) if sheet.is(file) => Rc::clone(sheet),
        Some(sheet) => Rc::new(sheet.then(file)),
        None => Rc::new(Sheet::first(file, !first)),
    };
    files.iter().map(follow).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile;
    use crate::spec::Field;

    fn file(path: &'static str, text: &str) -> Artifact {
        let because = Because::new(Field::Method, "");
        let lines = text.lines().map(|text| Line { text: text.to_owned(), because }).collect();
        Artifact { path, about: "", language: Language::Yaml, executable: false, lines }
    }

    fn marks(sheet: &Sheet) -> Vec<(&str, bool)> {
        sheet.rows.iter().map(|row| (&*row.text, row.changed)).collect()
    }

    #[test]
    fn the_first_files_are_no_change_and_a_later_file_is_new() {
        let first = follow(&[], &[file("a", "x\ny")]);
        assert!(!first[0].marked());
        let next = follow(&first, &[file("a", "x\ny"), file("b", "z")]);
        assert!(Rc::ptr_eq(&first[0], &next[0]));
        assert_eq!((next[1].news().as_str(), next[1].changed()), ("new file", 0));
        assert!(!next[1].seen().marked());
    }

    #[test]
    fn marks_stay_until_seen_and_move_with_their_lines() {
        let first = Sheet::first(&file("a", "x\ny"), false);
        let second = first.then(&file("a", "x\nnew\ny"));
        assert_eq!(marks(&second), [("x", false), ("new", true), ("y", false)]);
        let third = second.then(&file("a", "w\nx\nnew\ny"));
        assert_eq!(marks(&third), [("w", true), ("x", false), ("new", true), ("y", false)]);
        assert_eq!(third.news(), "2 lines changed");
        assert_eq!(third.rows[2].id, second.rows[1].id);
        assert!(!third.seen().marked());
    }

    #[test]
    fn a_line_that_says_something_else_is_the_same_line() {
        let first = Sheet::first(&file("a", "x\nold\ny\nz"), false);
        let second = first.then(&file("a", "x\nnew\nz"));
        assert_eq!(marks(&second), [("x", false), ("new", true), ("z", false)]);
        assert_eq!((second.rows[1].id, second.rows[1].turn), (first.rows[1].id, 1));
        assert_eq!((second.changed(), second.removed), (1, 1));
    }

    #[test]
    fn a_line_that_goes_is_news_too() {
        let sheet = Sheet::first(&file("a", "x\ny"), false).then(&file("a", "y"));
        assert_eq!((sheet.marked(), sheet.news().as_str()), (true, "1 line removed"));
        assert_eq!(sheet.seen().news(), "");
    }

    #[test]
    fn a_line_whose_colours_change_because_of_a_line_above_is_not_a_change() {
        let sheet = Sheet::first(&file("a", "k: |\n  x: y"), false).then(&file("a", "k:\n  x: y"));
        assert_eq!(marks(&sheet), [("k:", true), ("  x: y", false)]);
        assert_eq!(sheet.rows[1].state, State::default());
    }

    proptest! {
        #![proptest_config(hostile::config())]

        #[test]
        fn rows_are_the_file_and_ids_are_unique(texts in proptest::collection::vec("[abc\n]{0,12}", 1..5)) {
            let mut sheets = Vec::new();
            for text in &texts {
                let files = [file("a", text)];
                sheets = follow(&sheets, &files);
                let shown: Vec<_> = sheets[0].rows.iter().map(|row| row.text.to_string()).collect();
                prop_assert_eq!(&shown, &files[0].lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>());
                let mut ids: Vec<_> = sheets[0].rows.iter().map(|row| row.id).collect();
                ids.sort_unstable();
                ids.dedup();
                prop_assert_eq!(ids.len(), shown.len());
                prop_assert!(sheets[0].is(&files[0]));
            }
        }
    }
}
