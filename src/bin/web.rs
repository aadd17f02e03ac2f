//! The Wasm entry.
use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "Dynoscribe" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
