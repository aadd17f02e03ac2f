//! A choice of which each is explained.

use super::{Look, row, use_field};
use crate::spec::{Edit, Field};
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// Something to choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Radio {
    /// What it is called.
    pub label: &'static str,
    /// What it means, in a line.
    pub about: &'static str,
    /// What choosing it changes.
    pub edit: Edit,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// Properties of [`Radios`].
#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    /// The field.
    pub field: Field,
    /// What can be chosen.
    pub choices: Vec<Radio>,
}

/// A choice of which each is explained.
#[component]
pub fn Radios(RadiosProps { field, choices }: &RadiosProps) -> Html {
    let state = use_field(*field);
    let dispatch = use_dispatch();
    row(
        &state,
        Look { group: true, ..Look::WIDE },
        html! {
            <div class="radios">
                for Radio { label, about, edit, chosen } in choices.iter().cloned() {
                    <label class="radio">
                        <input type="radio" name={&state.id} checked={chosen} onchange={
                            let dispatch = dispatch.clone();
                            move |_| dispatch.edit(edit.clone())
                        } />
                        <span class="radio__label">{ label }</span>
                        <span class="radio__about">{ about }</span>
                    </label>
                }
            </div>
        },
    )
}
