//! The open file.

use std::rc::Rc;

use yew::prelude::*;

use super::copying;
use super::line::LineRow;
use super::tabs::focus;
use crate::marks::{Row, Sheet};
use crate::spec::{Field, Finding, Spec};
use crate::ui::store::use_all_findings;

/// What a person does with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gesture {
    /// Asks why it is there.
    Ask(u32),
    /// Has read it.
    Drop,
    /// Goes to the choice that caused it.
    Go(Field),
}

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub(super) struct PageProps {
    /// The file.
    pub sheet: Rc<Sheet>,
    /// The line that is asked about.
    pub asked: Option<u32>,
    /// The spec, to name its fields.
    pub spec: Rc<Spec>,
    /// A line is used.
    pub on_gesture: Callback<Gesture>,
}

/// The id of a line's element.
pub(super) fn line_id(id: u32) -> String {
    format!("line-{id}")
}

/// A file: its path, what it is for, and its lines, a grid of one column in which the arrow keys go up and down.
#[component]
pub(super) fn Page(PageProps { sheet, asked, spec, on_gesture }: &PageProps) -> Html {
    let cursor = use_state_eq(|| None);
    let cursor_at = cursor.or(*asked).and_then(|id| sheet.rows.iter().position(|row| row.id == id)).unwrap_or_default();
    let on_focus = use_callback(cursor.setter(), |id, cursor| cursor.set(Some(id)));
    let deps = (Rc::clone(sheet), cursor_at, *asked, on_gesture.clone());
    let onkeydown = use_callback(deps, |event: KeyboardEvent, (sheet, at, asked, on_gesture)| {
        let last = sheet.rows.len().saturating_sub(1);
        let to = match event.key().as_str() {
            "ArrowDown" => (at + 1).min(last),
            "ArrowUp" => at.saturating_sub(1),
            "PageDown" => (at + 20).min(last),
            "PageUp" => at.saturating_sub(20),
            "Home" => 0,
            "End" => last,
            "Escape" if asked.is_some() => {
                on_gesture.emit(Gesture::Drop);
                *at
            }
            _ => return,
        };
        event.prevent_default();
        let row = sheet.rows.get(to);
        focus(row.and_then(|row| gloo::utils::document().get_element_by_id(&line_id(row.id))));
    });
    let pointed = use_state_eq(|| None::<u32>);
    let onmouseover = use_callback(pointed.setter(), |event: MouseEvent, pointed| pointed.set(line_of(&event)));
    let onmouseleave = use_callback(pointed.setter(), |_: MouseEvent, pointed| pointed.set(None));
    let shown = pointed.or(*cursor).and_then(|id| sheet.rows.iter().enumerate().find(|(_, row)| row.id == id));
    let field = sheet.rows.iter().find(|row| Some(row.id) == *asked).map(|row| row.because.field);
    let all = use_all_findings();
    let marks = spoiled(sheet, &all);
    let name = field.map(|field| AttrValue::from(field.describe(spec)));
    html! {
        <>
            <header class="files__head">
                <h2 class="files__path">{ sheet.path }</h2>
                <p class="files__about">{ sheet.about }</p>
            </header>
            <div class="sheet">
                <div class="sheet__scroll">
                    <div class="sheet__lines" role="grid" aria-label={sheet.path} id="files-lines" {onkeydown} {onmouseover} {onmouseleave}
                        oncopy={|event: Event| copying::without_notes(&event)}>
                        for ((at, row), findings) in sheet.rows.iter().enumerate().zip(marks) {
                            <LineRow key={row.id} row={Rc::clone(row)} place={(sheet.path, at + 1)} language={sheet.language} here={at == cursor_at}
                                kin={field == Some(row.because.field)} {findings}
                                name={name.clone().filter(|_| Some(row.id) == *asked)} on_focus={&on_focus} {on_gesture} />
                        }
                    </div>
                </div>
                // The same as in the note of a line, in passing; a note is said aloud too.
                <p class="sheet__why" aria-hidden="true">
                    if let Some((at, row)) = shown {
                        <b>{ at + 1 }</b>{ " " }{ row.because.why }{ " " }<i>{ row.because.field.describe(spec) }</i>
                    } else {
                        { "Point at a line to see why it is there; choose it to go to its cause." }
                    }
                </p>
            </div>
        </>
    }
}

/// The id of the line that the pointer is on.
fn line_of(event: &MouseEvent) -> Option<u32> {
    let line = event.target_unchecked_into::<web_sys::Element>().closest("[data-line]").ok()??;
    line.get_attribute("data-line")?.parse().ok()
}

/// What is said about each line: where several lines follow each other for one choice, at the first of them.
fn spoiled(sheet: &Sheet, all: &[Finding]) -> Vec<Vec<Finding>> {
    let mut before = None;
    let mark = |row: &Rc<Row>| {
        let field = row.because.field;
        if before.replace(field) == Some(field) {
            return Vec::new();
        }
        all.iter().filter(|finding| finding.at == field).cloned().collect()
    };
    sheet.rows.iter().map(mark).collect()
}
