//! A number, or nothing.

use super::{Look, row, use_field};
use crate::spec::help;
use crate::spec::{Edit, Field, Id};
use crate::ui::store::use_dispatch;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Number`].
#[derive(Properties, PartialEq)]
pub struct NumberProps {
    /// The field.
    pub field: Field,
    /// The process type whose quantity it is.
    pub id: Id,
    /// The number.
    pub value: Option<u32>,
}

/// A number, or nothing. What is no number changes nothing, and gives way when the field is left.
#[component]
pub fn Number(NumberProps { field, id, value }: &NumberProps) -> Html {
    let state = use_field(*field);
    let dispatch = use_dispatch();
    let oninput = use_callback((dispatch, *id), |event: InputEvent, (dispatch, id)| {
        let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
        let text = input.value();
        if let Ok(number) = text.parse() {
            dispatch.edit(Edit::Quantity(*id, Some(number)));
        } else if text.is_empty() && !input.validity().bad_input() {
            dispatch.edit(Edit::Quantity(*id, None));
        }
    });
    let text = value.map_or_else(String::new, |value| value.to_string());
    let onchange = use_callback(text.clone(), |event: Event, text| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            input.set_value(text);
        }
    });
    row(
        &state,
        Look::default(),
        html! {
            <input type="number" min="0" step="1" inputmode="numeric" class="control control--number" id={&state.id}
                value={text} {oninput} {onchange} placeholder={help::placeholder(*field)} autocomplete="off"
                aria-describedby={state.described()} aria-invalid={state.invalid()} />
        },
    )
}
