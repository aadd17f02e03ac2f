//! Texts that are fetched when somebody goes there.

use super::browser::fetch;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
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

thread_local! {
    /// The texts that are here before the page is drawn for the first time, by their paths.
    static HERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// Puts texts where the first drawing finds them, in place of those that lay there.
pub(super) fn lay(texts: Vec<(String, String)>) {
    HERE.set(texts);
}

fn read<T: DeserializeOwned>(text: &str) -> Result<Rc<T>, String> {
    serde_json::from_str(text).map(Rc::new).map_err(|error| error.to_string())
}

/// A text that was here before.
fn here<T: DeserializeOwned>(path: &str) -> Option<Rc<T>> {
    HERE.with_borrow(|all| all.iter().find(|(it, _)| it == path).and_then(|(_, text)| read(text).ok()))
}

/// A file of the library, by its path below the base.
#[hook]
pub(super) fn use_document<T: Clone + DeserializeOwned + PartialEq + 'static>(path: String) -> Document<T> {
    let document = use_state_eq(|| here(&path).map_or(Document::Waiting, Document::Here));
    let setter = document.setter();
    use_effect_with(path, move |path| {
        if let Some(text) = here(path) {
            return setter.set(Document::Here(text));
        }
        setter.set(Document::Waiting);
        let path = path.clone();
        spawn_local(async move {
            setter.set(match fetch::text(&path).await.and_then(|text| read(&text)) {
                Ok(read) => Document::Here(read),
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
