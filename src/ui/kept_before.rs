//! What this browser keeps already, beside the starting points.

use super::kept;
use super::state::{Action, Overlay};
use super::store::use_dispatch;
use crate::shelf;
use yew::prelude::*;

/// How many kept specs are named; the others are a step away.
const NAMED: usize = 4;

/// Properties of [`KeptBefore`].
#[derive(Properties, PartialEq)]
pub(super) struct KeptBeforeProps {
    /// The spec that is open, which is not named.
    pub open: u32,
}

/// What this browser keeps already.
#[component]
pub(super) fn KeptBefore(KeptBeforeProps { open }: &KeptBeforeProps) -> Html {
    let dispatch = use_dispatch();
    // Read after the first drawing, as everything that a browser keeps.
    let all = use_state_eq(Vec::new);
    {
        let all = all.setter();
        use_effect_with(*open, move |open| {
            let named = |id: u32| {
                let name = shelf::label(&kept::text(id)?).unwrap_or_else(|| "what cannot be read".to_owned());
                Some((id, name))
            };
            all.set(kept::ids().into_iter().rev().filter(|id| id != open).filter_map(named).collect::<Vec<_>>());
        });
    }
    if all.is_empty() {
        return Html::default();
    }
    let one = |(id, name): &(u32, String)| {
        let (dispatch, id) = (dispatch.clone(), *id);
        let onclick = move |_: MouseEvent| match kept::load(id) {
            Some(Ok(kept)) => dispatch.act(Action::Open(id, Box::new(kept))),
            // What cannot be read is told of there.
            _ => dispatch.act(Action::Lay(Overlay::Specs)),
        };
        html! { <li><button type="button" class="files__link" {onclick}>{ name }</button></li> }
    };
    let more = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.act(Action::Lay(Overlay::Specs))
    };
    html! {
        <div class="start__kept">
            <p>{ "Go on with:" }</p>
            <ul>
                { for all.iter().take(NAMED).map(one) }
                if all.len() > NAMED {
                    <li><button type="button" class="files__link" onclick={more}>{ format!("{} more", all.len() - NAMED) }</button></li>
                }
            </ul>
        </div>
    }
}
