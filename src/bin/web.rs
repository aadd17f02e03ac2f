//! The Wasm entry: finds the root and renders the page in it.

use dynoscribe::ui::App;

fn main() {
    match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<App>::with_root(root).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}
