//! The link that carries the spec.

use super::browser::address;
use super::parts::{Button, Dialog, Shape, use_copy};
use super::store::Described;
use crate::route::Route;
use crate::share::{self, Shared};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// How long a link may be that every program passes on.
const COMFORTABLE: usize = 2_000;

/// The link, and what it does not carry.
#[component]
pub(super) fn ShareLink() -> Html {
    // Outside the app there is no spec.
    let spec = use_context::<Described>().map(|Described(spec)| spec).unwrap_or_default();
    let made = use_memo(Rc::clone(&spec), |spec| {
        let Shared { text, withheld } = share::encode(spec);
        let places: Vec<String> = withheld.iter().map(|field| field.describe(spec)).collect();
        (address::whole(Route::Work, &[share::SPEC, "=", &text].concat()), places)
    });
    let (link, withheld) = (&made.0, &made.1);
    let copy = use_copy(link.clone().into());
    let select = |event: FocusEvent| event.target_unchecked_into::<HtmlInputElement>().select();
    html! {
        <Dialog label="Link to this spec" class="dialog--link">
            <p class="dialog__about">
                { "The link carries the whole spec behind its #, which no server is told. Who opens it gets a copy beside \
                   their own specs; your later changes are not in it." }
            </p>
            <div class="link">
                <label class="unseen" for="link-text">{ "Link" }</label>
                <input type="text" class="control control--code" id="link-text" readonly=true value={link.clone()} onfocus={select} />
                <Button class="button--main" shape={Shape::Copy} label="Copy the link" onpress={copy} />
            </div>
            if !withheld.is_empty() {
                <div class="link__withheld" role="status">
                    <p>{ "Here stood something that looks like a secret. The link does not carry it:" }</p>
                    <ul>{ for withheld.iter().map(|place| html! { <li>{ place }</li> }) }</ul>
                </div>
            }
            if link.len() > COMFORTABLE {
                <p class="dialog__about">
                    { format!("It has {} characters. Browsers take that; a chat may cut it. Then send dynoscribe.json.", link.len()) }
                </p>
            }
            <p class="dialog__about">
                { "On the command line the link stands for the file: " }
                <code>{ "dynoscribe generate 'LINK' --out ." }</code>
            </p>
        </Dialog>
    }
}
