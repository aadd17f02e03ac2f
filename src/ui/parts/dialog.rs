//! What lies over the page.

use super::{Button, Shape};
use crate::ui::state::{Action, Overlay};
use crate::ui::store::use_dispatch;
use gloo::events::EventListener;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Its name.
    pub label: AttrValue,
    /// Whether its name is its heading; else it says by itself what it is, and has its own way to close.
    #[prop_or(true)]
    pub headed: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// Keys that are pressed in it.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
    /// Its element.
    #[prop_or_default]
    pub node: NodeRef,
    /// What it holds.
    pub children: Html,
}

/// What lies over the page; Escape takes it away, and the focus goes back to where it was. What is typed in it has the
/// browser's own history.
#[component]
pub fn Dialog(DialogProps { label, headed, class, onkeydown, node, children }: &DialogProps) -> Html {
    let dispatch = use_dispatch();
    {
        let (node, dispatch) = (node.clone(), dispatch.clone());
        use_effect_with((), move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            // The browser closes it by Escape, and says so to the dialog alone.
            let listener = dialog
                .as_ref()
                .map(|dialog| EventListener::new(dialog, "close", move |_| dispatch.act(Action::Lay(Overlay::None))));
            if let Some(dialog) = dialog {
                // A dialog that is in the page and not open yet can be opened.
                let _ = dialog.show_modal();
            }
            move || drop(listener)
        });
    }
    let close = move |()| dispatch.act(Action::Lay(Overlay::None));
    html! {
        <dialog class={classes!("dialog", class.clone())} ref={node} aria-label={label} {onkeydown} data-own-history="true">
            if *headed {
                <header class="dialog__head">
                    <h2 class="dialog__title">{ label }</h2>
                    <Button shape={Shape::Remove} bare=true label="Close" onpress={close} />
                </header>
            }
            { children.clone() }
        </dialog>
    }
}
