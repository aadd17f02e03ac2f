//! Texts that are fetched when somebody goes there.

use super::browser::fetch;
use serde::de::DeserializeOwned;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// A text of the library, on its way or here.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Document<T> {
    /// It is on its way.
    Waiting,
    /// It is here.
    Here(Rc<T>),
    /// It cannot be had, and why.
    Failed(AttrValue),
}

/// A file of the library, by its path below the base.
#[hook]
pub(super) fn use_document<T: Clone + DeserializeOwned + PartialEq + 'static>(path: String) -> Document<T> {
    let document = use_state_eq(|| Document::Waiting);
    let setter = document.setter();
    use_effect_with(path, move |path| {
        setter.set(Document::Waiting);
        let path = path.clone();
        spawn_local(async move {
            let read = |text: String| serde_json::from_str(&text).map_err(|error| error.to_string());
            setter.set(match fetch::text(&path).await.and_then(read) {
                Ok(read) => Document::Here(Rc::new(read)),
                Err(why) => Document::Failed(why.into()),
            });
        });
    });
    (*document).clone()
}

/// What stands in place of a text that is not here.
pub(super) fn absent<T>(document: &Document<T>) -> Html {
    match document {
        Document::Here(_) => Html::default(),
        Document::Waiting => html! { <p class="waiting" role="status">{ "Fetching the text…" }</p> },
        Document::Failed(why) => html! {
            <p class="failed" role="alert">
                { "The text could not be fetched: " }{ why }{ ". Everything else works without it; come back when the network does." }
            </p>
        },
    }
}

/// A text in which `` ` `` stands around what is literal.
pub(super) fn ticked(text: &str) -> Html {
    let piece = |(at, piece): (usize, &str)| {
        if at % 2 == 1 {
            html! { <code>{ piece.to_owned() }</code> }
        } else {
            html! { { piece.to_owned() } }
        }
    };
    text.split('`').enumerate().map(piece).collect()
}
