//! One box for everything: what can be done, fields, files, pages, rules and troubles. `/` and the key for commands with
//! K open it.

use super::commands::{self, Command, Scene};
use super::document::{Document, use_document};
use super::parts::{Button, Dialog, Shape};
use super::router::{Here, Link};
use super::state::{Action, Overlay};
use super::store::use_dispatch;
use crate::finder::{Hit, find};
use crate::library::{CONTENTS, Entry};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// So many pages, rules and troubles are shown.
const MOST: usize = 12;
/// So many commands are shown.
const MOST_COMMANDS: usize = 9;

/// Opens the search.
pub(super) fn search_button(onpress: &Callback<()>) -> Html {
    html! {
        <Button shape={Shape::Find} bare=true label="Search and commands" title="Search and commands (/ or Ctrl+K)"
            {onpress} />
    }
}

/// Properties of [`Search`].
#[derive(Properties, PartialEq)]
pub(super) struct SearchProps {
    /// What the commands are about.
    pub scene: Scene,
}

/// The box and what fits.
#[component]
pub(super) fn Search(SearchProps { scene }: &SearchProps) -> Html {
    let (dispatch, here) = (use_dispatch(), use_context::<Here>());
    let contents = use_document::<Vec<Entry>>(CONTENTS.to_owned());
    let wanted = use_state_eq(String::new);
    let dialog = use_node_ref();
    let all = use_memo(scene.clone(), |scene| {
        here.as_ref().map_or_else(Vec::new, |here| commands::all(scene, &dispatch, here))
    });
    let doings = commands::fitting((*all).clone(), &wanted, MOST_COMMANDS);
    let hits = find(&wanted, entries(&contents), MOST);
    let close = {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.act(Action::Lay(Overlay::None)))
    };
    let oninput = {
        let wanted = wanted.clone();
        move |event: InputEvent| wanted.set(event.target_unchecked_into::<HtmlInputElement>().value())
    };
    let onkeydown = {
        let (all, contents) = (Rc::clone(&all), contents);
        let (close, dialog) = (close.clone(), dialog.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            // A box with words in it would only be emptied.
            "Escape" => close.emit(()),
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                step(&dialog, event.key() == "ArrowDown");
            }
            "Enter" if !event.is_composing() => {
                let Some(words) = in_box(&event) else { return };
                event.prevent_default();
                // What is drawn may still be what fitted before the last letters.
                if let Some(doing) = commands::fitting((*all).clone(), &words, 1).first() {
                    close.emit(());
                    doing.run.emit(());
                } else if let (Some(hit), Some(here)) = (find(&words, entries(&contents), 1).first(), &here) {
                    close.emit(());
                    here.turn(hit.route, hit.heading.clone().into());
                }
            }
            _ => {}
        }
    };
    let doing = |it: &Command| {
        let (run, close) = (it.run.clone(), close.clone());
        let onclick = move |_: MouseEvent| {
            close.emit(());
            run.emit(());
        };
        html! {
            <li>
                <span class="found__kind">{ it.kind }</span>
                <button type="button" class="found__link" {onclick}>{ &it.title }</button>
                if !it.beside.is_empty() { <span class="found__beside">{ &it.beside }</span> }
            </li>
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
    let said = match (wanted.trim().is_empty(), doings.len() + hits.len()) {
        (true, _) => "What you want to do, a field, a file, words of a page, or a code such as H12.".to_owned(),
        (false, 0) => "Nothing has these words.".to_owned(),
        (false, 1) => "1 place".to_owned(),
        (false, count) if hits.len() == MOST => format!("The best {count} places"),
        (false, count) => format!("{count} places"),
    };
    html! {
        <Dialog label="Search and commands" headed=false class="search" node={&dialog} {onkeydown}>
            <div class="search__head">
                <label class="unseen" for="search-box">{ "Search and commands" }</label>
                <input type="search" class="control" id="search-box" autocomplete="off" spellcheck="false"
                    placeholder="What do you want to do, or to know?" {oninput} />
                <Button shape={Shape::Remove} bare=true label="Close" onpress={close.clone()} />
            </div>
            <p role="status" class="search__said">{ said }</p>
            if !doings.is_empty() { <ul class="found" aria-label="Commands">{ for doings.iter().map(doing) }</ul> }
            if !hits.is_empty() { <ul class="found" aria-label="Pages" onclick={go}>{ for hits.iter().map(hit) }</ul> }
        </Dialog>
    }
}

/// The words in the box, where an event comes from it.
fn in_box(event: &KeyboardEvent) -> Option<String> {
    event.target()?.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value)
}

/// The contents, as far as they are here.
fn entries(contents: &Document<Vec<Entry>>) -> &[Entry] {
    match contents {
        Document::Here(all) => all,
        Document::Waiting | Document::Failed(_) => &[],
    }
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
