//! Looking away, and back.

use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, VisibilityState};
use yew::prelude::*;

/// Calls back with `false` when the person can no longer see an element, since another page is in front, or it is
/// scrolled or switched out of sight; and with `true` when it is in sight again.
#[hook]
pub(super) fn use_sight(node: &NodeRef, on_sight: Callback<bool>) {
    use_effect_with(on_sight.clone(), |on_sight| {
        let on_sight = on_sight.clone();
        let listener = EventListener::new(&document(), "visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                on_sight.emit(false);
            }
        });
        move || drop(listener)
    });
    // The element comes and goes with the files, so each time it is another one it is watched anew.
    let element = node.cast::<Element>();
    use_effect_with((node.clone(), element, on_sight), |(node, _, on_sight)| {
        let watched = node.cast::<Element>().and_then(|element| watch(&element, on_sight.clone()));
        move || {
            if let Some((observer, _)) = &watched {
                observer.disconnect();
            }
        }
    });
}

type Watch = (IntersectionObserver, Closure<dyn FnMut(Array)>);

fn watch(element: &Element, on_sight: Callback<bool>) -> Option<Watch> {
    let mut in_sight = false;
    let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            if in_sight != entry.is_intersecting() {
                in_sight = !in_sight;
                on_sight.emit(in_sight);
            }
        }
    });
    let observer = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, closure))
}
