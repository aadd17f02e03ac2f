//! Copying a selection.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};
use yew::prelude::*;

/// Puts the selected lines on the clipboard as they stand in the file, without a note that stands among them.
pub(super) fn without_notes(event: &Event) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
    if let Some(text) = selected().filter(|text| !text.is_empty())
        && data.set_data("text/plain", &text).is_ok()
    {
        event.prevent_default();
    }
}

fn selected() -> Option<String> {
    let selection = window().get_selection().ok()??;
    let lines = selection.get_range_at(0).ok()?.clone_contents().ok()?;
    let notes = lines.query_selector_all(".note").ok()?;
    for at in 0..notes.length() {
        notes.item(at)?.dyn_into::<Element>().ok()?.remove();
    }
    lines.text_content()
}
