//! What the repository must hold for the preset that the spec began with.

use crate::presets;
use crate::ui::store::use_entry;
use yew::prelude::*;

/// What the preset expects; nothing, where the spec began without one.
#[component]
pub(super) fn Needs() -> Html {
    let entry = use_entry();
    let Some(preset) = presets::find(&entry.preset) else { return Html::default() };
    html! {
        <details class="needs">
            <summary>{ format!("What your repository must hold for {}", preset.title) }</summary>
            <p>{ preset.needs }</p>
        </details>
    }
}
