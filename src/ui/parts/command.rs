//! A command that can be copied alone.

use super::{Button, Shape};
use crate::ui::browser::clipboard;
use crate::ui::state::Action;
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// Properties of [`Command`].
#[derive(Properties, PartialEq)]
pub struct CommandProps {
    /// The command.
    pub text: AttrValue,
    /// How it is drawn, where that is not its text alone.
    #[prop_or_default]
    pub drawn: Option<Html>,
}

/// A command, and a button that copies it.
#[component]
pub fn Command(CommandProps { text, drawn }: &CommandProps) -> Html {
    let onpress = use_copy(text.clone());
    html! {
        <span class="command">
            <code>{ drawn.clone().unwrap_or_else(|| text.clone().into()) }</code>
            <Button class="command__copy" shape={Shape::Copy} bare=true label="Copy" said={format!(": {text}")} {onpress} />
        </span>
    }
}

/// Copies a text, and says so.
#[hook]
pub fn use_copy(text: AttrValue) -> Callback<()> {
    let dispatch = use_dispatch();
    use_callback((dispatch, text), |(), (dispatch, text)| {
        let (dispatch, text) = (dispatch.clone(), text.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let done = clipboard::copy(&text).await;
            let words = if done.is_ok() { "Copied." } else { "The browser does not let this page copy." };
            dispatch.act(Action::Say(words.into()));
        });
    })
}
