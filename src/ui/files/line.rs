//! One line of a file, and why it is there.

use std::rc::Rc;

use gloo::utils::window;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::sheet::{Gesture, line_id};
use crate::artifacts::Language;
use crate::highlight;
use crate::marks::Row;
use crate::route::Route;
use crate::share;
use crate::spec::Finding;
use crate::ui::browser::{address, clipboard};
use crate::ui::parts::{inked, severity_mark};
use crate::ui::state::Action;
use crate::ui::store::{Described, use_dispatch};
use wasm_bindgen_futures::spawn_local;

/// Properties of [`LineRow`].
#[derive(Properties, PartialEq)]
pub(super) struct LineRowProps {
    /// The line.
    pub row: Rc<Row>,
    /// The path of its file, and its number there.
    pub place: (&'static str, usize),
    /// The language of its file.
    pub language: Language,
    /// Whether the Tab key stops here.
    pub here: bool,
    /// Whether the choice that is asked about causes it.
    pub kin: bool,
    /// The name of that choice, if this line is asked about.
    pub name: Option<AttrValue>,
    /// What is said about it.
    pub findings: Vec<Finding>,
    /// The focus is here.
    pub on_focus: Callback<u32>,
    /// The line is used.
    pub on_gesture: Callback<Gesture>,
}

/// A line, and under it or in the margin beside it its reason while it is asked about.
#[component]
pub(super) fn LineRow(props: &LineRowProps) -> Html {
    let LineRowProps { row, place, language, here, kin, name, findings, on_focus, on_gesture } = props;
    let (id, field, asked) = (row.id, row.because.field, name.is_some());
    let onfocus = use_callback((id, on_focus.clone()), |_: FocusEvent, (id, on_focus)| on_focus.emit(*id));
    let onclick = use_callback((id, field, on_gesture.clone()), |_: MouseEvent, (id, field, on_gesture)| {
        if selecting() {
            return;
        }
        on_gesture.emit(Gesture::Ask(*id));
        if !on_phone() {
            on_gesture.emit(Gesture::Go(*field));
        }
    });
    let deps = (id, field, asked, on_gesture.clone());
    let onkeydown = use_callback(deps, |event: KeyboardEvent, (id, field, asked, on_gesture)| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            on_gesture.emit(if *asked { Gesture::Go(*field) } else { Gesture::Ask(*id) });
        }
    });
    let class = classes!(
        "line",
        row.changed.then_some("line--changed"),
        row.changed.then_some(if row.turn % 2 == 0 { "line--even" } else { "line--odd" }),
        kin.then_some("line--kin"),
        asked.then_some("line--asked"),
    );
    html! {
        <>
            <div {class} role="row" data-line={id.to_string()}>
                if let Some(worst) = findings.iter().map(|it| it.severity).max() {
                    <span class="line__mark" aria-hidden="true">{ severity_mark(worst, false) }</span>
                }
                <div class="line__text" role="gridcell" id={line_id(id)} tabindex={if *here { "0" } else { "-1" }}
                    aria-selected={asked.to_string()} aria-description={described(row, findings)}
                    {onfocus} {onclick} {onkeydown}>
                    <Inked text={Rc::clone(&row.text)} language={*language} state={row.state.clone()} />
                    { "\n" }
                </div>
            </div>
            if let Some(name) = name {
                <Note why={row.because.why} {name} {id} {field} place={*place} findings={findings.clone()} {on_gesture} />
            }
        </>
    }
}

/// What is not seen in the text of a line.
fn described(row: &Row, findings: &[Finding]) -> Option<String> {
    let said = findings.iter().map(|it| [it.severity.label(), ": ", &it.message].concat());
    let all: Vec<_> = row.changed.then(|| "changed".to_owned()).into_iter().chain(said).collect();
    (!all.is_empty()).then(|| all.join(". "))
}

/// Whether a person is selecting text, so that a click is the end of that and nothing else.
fn selecting() -> bool {
    window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed())
}

/// Whether the form and the files are not both in sight.
fn on_phone() -> bool {
    window().match_media("(max-width: 767.98px)").ok().flatten().is_some_and(|query| query.matches())
}

/// Properties of [`Inked`].
#[derive(Properties, PartialEq)]
struct InkedProps {
    text: Rc<str>,
    language: Language,
    state: highlight::State,
}

/// A text in its colours.
#[component]
fn Inked(InkedProps { text, language, state }: &InkedProps) -> Html {
    let (pieces, _) = highlight::line(*language, text, state);
    inked(pieces)
}

/// Properties of [`Note`].
#[derive(Properties, PartialEq)]
struct NoteProps {
    why: &'static str,
    name: AttrValue,
    id: u32,
    field: crate::spec::Field,
    place: (&'static str, usize),
    findings: Vec<Finding>,
    on_gesture: Callback<Gesture>,
}

/// Why a line is there.
#[component]
fn Note(NoteProps { why, name, id, field, place, findings, on_gesture }: &NoteProps) -> Html {
    let go = use_callback((*field, on_gesture.clone()), |_: MouseEvent, (field, on_gesture)| {
        on_gesture.emit(Gesture::Go(*field));
    });
    let close = use_callback((*id, on_gesture.clone()), |_: MouseEvent, (id, on_gesture)| {
        on_gesture.emit(Gesture::Drop);
        let line = gloo::utils::document().get_element_by_id(&line_id(*id));
        super::tabs::focus(line);
    });
    let link = {
        let spec = use_context::<Described>().map(|Described(spec)| spec).unwrap_or_default();
        let (dispatch, (path, at)) = (use_dispatch(), *place);
        move |_: MouseEvent| {
            let hash = [share::SPEC, "=", &share::encode(&spec).text, "&line=", path, ":", &at.to_string()].concat();
            let (text, dispatch) = (address::whole(Route::Work, &hash), dispatch.clone());
            spawn_local(async move {
                let done = clipboard::copy(&text).await.is_ok();
                let words =
                    if done { "Copied a link to this line." } else { "The browser does not let this page copy." };
                dispatch.act(Action::Say(words.into()));
            });
        }
    };
    let note = use_node_ref();
    {
        let note = note.clone();
        use_effect_with(*id, move |_| {
            if let Some(note) = note.cast::<HtmlElement>() {
                let options = ScrollIntoViewOptions::new();
                options.set_block(ScrollLogicalPosition::Nearest);
                options.set_inline(ScrollLogicalPosition::Nearest);
                note.scroll_into_view_with_scroll_into_view_options(&options);
            }
        });
    }
    html! {
        <div class="note" role="row" ref={note}>
            <div class="note__text" role="gridcell">
                for finding in findings {
                    <p class="note__finding">{ severity_mark(finding.severity, true) }{ &finding.message }</p>
                }
                <p>{ *why }</p>
                <p class="note__tools">
                    <button type="button" class="files__link" onclick={go}>{ "Go to " }{ name }</button>
                    <button type="button" class="files__link" onclick={link}>{ "Copy a link to this line" }</button>
                    <button type="button" class="files__link" onclick={close} title="Esc">{ "Close" }</button>
                </p>
            </div>
        </div>
    }
}
