//! The keys that work everywhere.

use super::browser::page;
use super::state::{Action, Overlay};
use super::store::Dispatch;
use super::toolbar::save_spec;
use crate::spec::Spec;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, InputEvent, KeyboardEvent};
use yew::prelude::*;

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    Undo,
    Redo,
    Save,
    About,
    Lay(Overlay),
}

/// Undo and redo, in place of the browser's own: there is one history. A box that is no part of the spec keeps its own.
/// And the keys that open something, where they are not typed into something.
#[hook]
pub(super) fn use_keys(dispatch: &Dispatch, spec: Option<Rc<Spec>>) {
    let latest = use_mut_ref(|| None::<Rc<Spec>>);
    latest.replace(spec);
    use_effect_with(dispatch.clone(), move |dispatch| {
        let listen = |name: &'static str, wanted: fn(&Event) -> Option<Wish>| {
            let (dispatch, latest) = (dispatch.clone(), Rc::clone(&latest));
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(&document(), name, options, move |event| {
                let Some(wish) = wanted(event).filter(|wish| fits(*wish, event)) else { return };
                event.prevent_default();
                match wish {
                    Wish::Undo => dispatch.act(Action::Undo),
                    Wish::Redo => dispatch.act(Action::Redo),
                    Wish::Lay(overlay) => dispatch.act(Action::Lay(overlay)),
                    Wish::About => page::follow_help(event),
                    Wish::Save => {
                        if let Some(spec) = &*latest.borrow() {
                            save_spec(spec, &dispatch);
                        }
                    }
                }
            })
        };
        // The second one is for menus and gestures.
        let listeners = (listen("keydown", pressed), listen("beforeinput", meant));
        move || drop(listeners)
    });
}

/// What a key lays over the page, if it does.
pub(super) fn laid(event: &Event) -> Option<Overlay> {
    match pressed(event).filter(|wish| fits(*wish, event))? {
        Wish::Lay(overlay) => Some(overlay),
        _ => None,
    }
}

fn pressed(event: &Event) -> Option<Wish> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    if event.alt_key() || event.is_composing() {
        return None;
    }
    let command = event.ctrl_key() || event.meta_key();
    match (event.key().as_str(), command, event.shift_key()) {
        // A capital without shift is caps lock.
        ("z" | "Z", true, false) => Some(Wish::Undo),
        ("z" | "Z", true, true) | ("y" | "Y", true, false) => Some(Wish::Redo),
        ("s" | "S", true, false) => Some(Wish::Save),
        ("k" | "K", true, false) | ("/", false, _) => Some(Wish::Lay(Overlay::Search)),
        ("F1", false, false) => Some(Wish::About),
        ("?", false, _) => Some(Wish::Lay(Overlay::Keys)),
        _ => None,
    }
}

fn meant(event: &Event) -> Option<Wish> {
    match event.dyn_ref::<InputEvent>()?.input_type().as_str() {
        "historyUndo" => Some(Wish::Undo),
        "historyRedo" => Some(Wish::Redo),
        _ => None,
    }
}

/// Whether a wish is meant for the page: undo and redo not in a box with a history of its own, a single character not in
/// anything that takes it, and nothing new over what lies over the page already.
fn fits(wish: Wish, event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let within = |what: &str| target.as_ref().is_some_and(|it| it.closest(what).is_ok_and(|it| it.is_some()));
    let command = event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.ctrl_key() || it.meta_key());
    match wish {
        Wish::Undo | Wish::Redo => !within("[data-own-history]"),
        Wish::Save => true,
        Wish::About => within(".field"),
        Wish::Lay(_) if within("dialog") => false,
        Wish::Lay(_) => command || !within("input, textarea, select, [contenteditable]"),
    }
}
