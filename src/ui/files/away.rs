//! Looking away.

use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, VisibilityState};
use yew::prelude::*;

/// Calls back when the person can no longer see an element: another page is in front, or it is scrolled or switched
/// out of sight.
#[hook]
pub(super) fn use_away(node: &NodeRef, on_away: Callback<()>) {
    use_effect_with(on_away.clone(), |on_away| {
        let on_away = on_away.clone();
        let listener = EventListener::new(&document(), "visibilitychange", move |_| {
            if document().visibility_state() == VisibilityState::Hidden {
                on_away.emit(());
            }
        });
        move || drop(listener)
    });
    // The element comes and goes with the files, so each time it is another one it is watched anew.
    let element = node.cast::<Element>();
    use_effect_with((node.clone(), element, on_away), |(node, _, on_away)| {
        let watched = node.cast::<Element>().and_then(|element| watch(&element, on_away.clone()));
        move || {
            if let Some((observer, _)) = &watched {
                observer.disconnect();
            }
        }
    });
}

type Watch = (IntersectionObserver, Closure<dyn FnMut(Array)>);

fn watch(element: &Element, on_away: Callback<()>) -> Option<Watch> {
    let mut in_sight = false;
    let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        for entry in entries.iter().filter_map(|entry| entry.dyn_into::<IntersectionObserverEntry>().ok()) {
            if in_sight && !entry.is_intersecting() {
                on_away.emit(());
            }
            in_sight = entry.is_intersecting();
        }
    });
    let observer = IntersectionObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some((observer, closure))
}
