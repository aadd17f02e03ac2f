//! One box for pages, rules and troubles. `/` opens it.

use super::document::{Document, use_document};
use super::parts::{Button, Shape};
use super::router::{Here, Link};
use super::store::{Action, use_dispatch};
use crate::finder::{Hit, find};
use crate::library::{CONTENTS, Entry};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

/// So many are shown.
const MOST: usize = 12;

/// Opens the search.
#[component]
pub(super) fn SearchButton() -> Html {
    let dispatch = use_dispatch();
    html! {
        <Button shape={Shape::Find} bare=true label="Search" title="Search guide, rules and troubles (/)"
            onpress={move |()| dispatch.act(Action::Search(true))} />
    }
}

/// Properties of [`Search`].
#[derive(Properties, PartialEq)]
pub(super) struct SearchProps {
    /// Whether it is open.
    pub open: bool,
}

/// The search; nothing while it is closed.
#[component]
pub(super) fn Search(SearchProps { open }: &SearchProps) -> Html {
    let dispatch = use_dispatch();
    use_effect_with(dispatch, |dispatch| {
        let dispatch = dispatch.clone();
        let options = EventListenerOptions { passive: false, ..EventListenerOptions::default() };
        let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
            if wants_search(event) {
                dispatch.act(Action::Search(true));
            }
        });
        move || drop(listener)
    });
    html! {
        if *open { <Dialog /> }
    }
}

/// Whether it is `/`, where it is not typed into something.
fn wants_search(event: &Event) -> bool {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return false };
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let typed =
        target.is_some_and(|it| it.closest("input, textarea, select, [contenteditable]").is_ok_and(|it| it.is_some()));
    let wanted = key.key() == "/" && !(key.ctrl_key() || key.meta_key() || key.alt_key() || typed);
    if wanted {
        event.prevent_default();
    }
    wanted
}

/// The box and what fits.
#[component]
fn Dialog() -> Html {
    let (dispatch, here) = (use_dispatch(), use_context::<Here>());
    let contents = use_document::<Vec<Entry>>(CONTENTS.to_owned());
    let wanted = use_state_eq(String::new);
    let dialog = use_node_ref();
    {
        let (dialog, dispatch) = (dialog.clone(), dispatch.clone());
        use_effect_with((), move |()| {
            let dialog = dialog.cast::<HtmlDialogElement>();
            // The browser closes it by Escape, and says so to the dialog alone.
            let listener = dialog
                .as_ref()
                .map(|dialog| EventListener::new(dialog, "close", move |_| dispatch.act(Action::Search(false))));
            if let Some(dialog) = dialog {
                // A dialog that is in the page and not open yet can be opened.
                let _ = dialog.show_modal();
            }
            move || drop(listener)
        });
    }
    let entries = match &contents {
        Document::Here(all) => all.as_slice(),
        Document::Waiting | Document::Failed(_) => &[],
    };
    let hits = find(&wanted, entries, MOST);
    let close = Callback::from(move |()| dispatch.act(Action::Search(false)));
    let oninput = {
        let wanted = wanted.clone();
        move |event: InputEvent| wanted.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onkeydown = {
        let (first, close, dialog) = (hits.first().cloned(), close.clone(), dialog.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            // A box with words in it would only be emptied.
            "Escape" => close.emit(()),
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                step(&dialog, event.key() == "ArrowDown");
            }
            "Enter" if !event.is_composing() && in_box(&event) => {
                if let (Some(hit), Some(here)) = (&first, &here) {
                    event.prevent_default();
                    close.emit(());
                    here.turn(hit.route, hit.heading.clone().into());
                }
            }
            _ => {}
        }
    };
    let go = close.reform(|_: MouseEvent| ());
    let hit = |hit: &Hit| {
        html! {
            <li>
                <span class="found__kind">{ hit.kind }</span>
                <Link to={hit.route} at={hit.heading.clone()} class="found__link">{ &hit.title }</Link>
                <span class="found__beside">{ &hit.beside }</span>
            </li>
        }
    };
    let said = match (wanted.trim().is_empty(), hits.len()) {
        (true, _) => "Words of what you look for, or a code such as H12.".to_owned(),
        (false, 0) => "Nothing has these words.".to_owned(),
        (false, 1) => "1 place".to_owned(),
        (false, count) if count == MOST => format!("The best {count} places"),
        (false, count) => format!("{count} places"),
    };
    html! {
        <dialog class="search" ref={dialog} aria-label="Search" {onkeydown} data-own-history="true">
            <div class="search__head">
                <label class="unseen" for="search-box">{ "Search guide, rules and troubles" }</label>
                <input type="search" class="control" id="search-box" autocomplete="off" spellcheck="false"
                    placeholder="Search guide, rules and troubles" {oninput} />
                <Button shape={Shape::Remove} bare=true label="Close" onpress={close.clone()} />
            </div>
            <p role="status" class="search__said">{ said }</p>
            <ul class="found" onclick={go}>{ for hits.iter().map(hit) }</ul>
        </dialog>
    }
}

fn in_box(event: &KeyboardEvent) -> bool {
    event.target().is_some_and(|target| target.dyn_ref::<HtmlInputElement>().is_some())
}

/// Moves the focus to the next place or the one before; before the first one is the box.
fn step(dialog: &NodeRef, down: bool) {
    let Some(dialog) = dialog.cast::<Element>() else { return };
    let Ok(all) = dialog.query_selector_all("#search-box, .found__link") else { return };
    let focused = document().active_element();
    let all: Vec<HtmlElement> = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into().ok()).collect();
    let at = all.iter().position(|it| focused.as_ref() == Some(it.as_ref()));
    let next = match (at, down) {
        (Some(at), true) => at + 1,
        (Some(at), false) => at.saturating_sub(1),
        (None, _) => 0,
    };
    if let Some(next) = all.get(next) {
        // What is in the page can be focused.
        let _ = next.focus();
    }
}
