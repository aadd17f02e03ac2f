//! Yes or no.

use super::use_field;
use crate::spec::{Edit, Field};
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// Properties of [`Check`].
#[derive(Properties, PartialEq)]
pub struct CheckProps {
    /// The field.
    pub field: Field,
    /// Whether it is on.
    pub on: bool,
    /// What turning it over changes.
    pub edit: Edit,
}

/// Yes or no, with its help beside it.
#[component]
pub fn Check(CheckProps { field, on, edit }: &CheckProps) -> Html {
    let state = use_field(*field);
    let dispatch = use_dispatch();
    let onchange = use_callback((dispatch, edit.clone()), |_: Event, (dispatch, edit)| dispatch.edit(edit.clone()));
    html! {
        <div class="field field--wide field--check">
            <input type="checkbox" id={&state.id} checked={*on} {onchange} aria-describedby={state.described()}
                aria-invalid={state.invalid()} />
            <label class="field__label" for={&state.id}>{ field.label() }</label>
            { super::row::about(*field) }
            { state.explanation(None) }
        </div>
    }
}
