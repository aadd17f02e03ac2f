//! The keys that work everywhere.

use super::store::{Action, Dispatch};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, InputEvent, KeyboardEvent};
use yew::prelude::*;

/// Undo and redo, in place of the browser's own: there is one history. A box that is no part of the spec keeps its own.
#[hook]
pub(super) fn use_keys(dispatch: &Dispatch) {
    use_effect_with(dispatch.clone(), |dispatch| {
        let listen = |name: &'static str, wanted: fn(&Event) -> Option<Action>| {
            let dispatch = dispatch.clone();
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            EventListener::new_with_options(&document(), name, options, move |event| {
                if let Some(action) = wanted(event).filter(|_| !has_own_history(event)) {
                    event.prevent_default();
                    dispatch.act(action);
                }
            })
        };
        // The second one is for menus and gestures.
        let listeners = (listen("keydown", pressed), listen("beforeinput", meant));
        move || drop(listeners)
    });
}

fn pressed(event: &Event) -> Option<Action> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    if event.alt_key() || event.is_composing() || !(event.ctrl_key() || event.meta_key()) {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        // A capital without shift is caps lock.
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}

fn meant(event: &Event) -> Option<Action> {
    match event.dyn_ref::<InputEvent>()?.input_type().as_str() {
        "historyUndo" => Some(Action::Undo),
        "historyRedo" => Some(Action::Redo),
        _ => None,
    }
}

fn has_own_history(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest("[data-own-history]").is_ok_and(|it| it.is_some()))
}
