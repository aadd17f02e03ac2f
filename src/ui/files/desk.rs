//! What is seen of the files.

use crate::ui::same::Same;
use std::rc::Rc;

use yew::prelude::*;

use crate::artifacts::Output;
use crate::marks::{Row, Sheet, follow};
use crate::spec::Spec;

/// The sheets, which of them is open, and the line that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Desk {
    sheets: Rc<[Rc<Sheet>]>,
    open: &'static str,
    asked: Option<u32>,
    news: AttrValue,
}

/// Something that happens to the desk.
#[derive(Clone, Copy, Debug)]
pub(super) enum Act {
    /// Another file is looked at.
    Open(&'static str),
    /// A line of a file is looked at, counted from 1; 0: none of them.
    Look(&'static str, usize),
    /// The person looks away.
    Leave,
    /// Somebody asks why a line is there, or no longer does.
    Ask(Option<u32>),
}

impl Desk {
    /// The first files of a person: none of them is a change.
    #[must_use]
    pub(super) fn new(output: &Output) -> Self {
        let sheets: Rc<[_]> = follow(&[], &output.files).into();
        let open = sheets.first().map_or("", |sheet| sheet.path);
        Self { sheets, open, asked: None, news: AttrValue::default() }
    }

    /// The sheets.
    #[must_use]
    pub(super) fn sheets(&self) -> Rc<[Rc<Sheet>]> {
        Rc::clone(&self.sheets)
    }

    /// The sheet that is open.
    #[must_use]
    pub(super) fn open(&self) -> Option<Rc<Sheet>> {
        self.sheets.iter().find(|sheet| sheet.path == self.open).or_else(|| self.sheets.first()).cloned()
    }

    /// The path that was chosen last; there may be no such file.
    #[must_use]
    pub(super) const fn path(&self) -> &'static str {
        self.open
    }

    /// The line that is asked about.
    #[must_use]
    pub(super) const fn asked(&self) -> Option<u32> {
        self.asked
    }

    /// What changed with the last edit, in a sentence.
    #[must_use]
    pub(super) fn news(&self) -> AttrValue {
        self.news.clone()
    }

    /// The answer about the line that is asked about.
    #[must_use]
    pub(super) fn asked_words(&self, spec: &Spec) -> AttrValue {
        let sheet = self.open();
        let row = sheet.as_ref().and_then(|sheet| sheet.rows.iter().find(|row| Some(row.id) == self.asked));
        row.map(|row| format!("{} {}", row.because.why, row.because.field.describe(spec)).into()).unwrap_or_default()
    }

    /// The files were written again.
    fn write(&self, output: &Output) -> Self {
        let sheets: Rc<[_]> = follow(&self.sheets, &output.files).into();
        let touched = |sheet: &&Rc<Sheet>| !self.sheets.iter().any(|old| Rc::ptr_eq(old, sheet));
        let news = sheets.iter().filter(touched).map(|sheet| (sheet.path, sheet.news()));
        let news: Vec<_> =
            news.filter(|(_, news)| !news.is_empty()).map(|(path, news)| [path, &news].join(": ")).collect();
        let mut next = Self { news: news.join(". ").into(), sheets, ..self.clone() };
        next.asked = self.asked.and_then(|id| next.heir(self.open().as_deref(), id));
        next
    }

    /// The line that a line became: itself, or the nearest one that the same choice causes.
    fn heir(&self, before: Option<&Sheet>, id: u32) -> Option<u32> {
        let rows = &self.open()?.rows;
        if rows.iter().any(|row| row.id == id) {
            return Some(id);
        }
        let before = &before?.rows;
        let at = before.iter().position(|row| row.id == id)?;
        let field = before.get(at)?.because.field;
        let near = |(to, _): &(usize, &Rc<Row>)| to.abs_diff(at);
        rows.iter().enumerate().filter(|(_, row)| row.because.field == field).min_by_key(near).map(|(_, row)| row.id)
    }

    fn leave(&self) -> Self {
        let open = self.open();
        let seen = |sheet: &Rc<Sheet>| match &open {
            Some(open) if Rc::ptr_eq(open, sheet) && sheet.marked() => Rc::new(sheet.seen()),
            _ => Rc::clone(sheet),
        };
        Self { sheets: self.sheets.iter().map(seen).collect(), ..self.clone() }
    }

    /// The desk after something happened to it; nothing, where that changes nothing.
    fn take(&self, act: Act) -> Option<Self> {
        let next = match act {
            Act::Open(path) if self.open == path => return None,
            Act::Open(path) => Self { open: path, asked: None, ..self.leave() },
            Act::Leave => self.leave(),
            Act::Look(path, line) => {
                let open = Self { open: path, asked: None, ..self.leave() };
                let sheet = open.sheets.iter().find(|sheet| sheet.path == path);
                let row = line.checked_sub(1).and_then(|at| sheet?.rows.get(at));
                Self { asked: row.map(|row| row.id), ..open }
            }
            Act::Ask(asked) => Self { asked, ..self.clone() },
        };
        (next != *self).then_some(next)
    }
}

/// The desk as it is for this output, and what makes something happen to it.
///
/// It follows the output while it is drawn, not in an effect after that: the files would be drawn twice for a keystroke,
/// and with many environments the browser would paint the rest of the page in between.
#[hook]
pub(super) fn use_desk(output: &Same<Output>) -> (Rc<Desk>, Callback<Act>) {
    let now = use_mut_ref(|| (output.clone(), Rc::new(Desk::new(output))));
    let again = use_force_update();
    let act = {
        let now = Rc::clone(&now);
        use_memo((), move |()| {
            Callback::from(move |act| {
                let next = now.borrow().1.take(act);
                if let Some(next) = next {
                    now.borrow_mut().1 = Rc::new(next);
                    again.force_update();
                }
            })
        })
    };
    let mut now = now.borrow_mut();
    if now.0 != *output {
        *now = (output.clone(), Rc::new(now.1.write(output)));
    }
    (Rc::clone(&now.1), (*act).clone())
}
