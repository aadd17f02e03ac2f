//! The Wasm entry: finds the root, and lives in what is drawn there already, or draws it.

use dynoscribe::ui::{Front, prepare};
use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::Renderer;

fn main() {
    let Some(root) = gloo::utils::document().get_element_by_id("app") else { return };
    if !root.has_attribute("data-drawn") {
        Renderer::<Front>::with_root(root).render();
        return;
    }
    spawn_local(async move {
        match prepare().await {
            // In a turn of its own: between two short ones the browser can answer.
            Ok(()) => drop(Timeout::new(0, || drop(Renderer::<Front>::with_root(root).hydrate())).forget()),
            // What is drawn can be read all the same.
            Err(why) => dynoscribe::ui::browser::page::fail(&why),
        }
    });
}
