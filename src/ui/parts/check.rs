//! Yes or no.

use super::{FindingLine, use_field};
use crate::spec::help;
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
            <input type="checkbox" id={&state.id} checked={*on} {onchange} aria-describedby={&state.about}
                aria-invalid={state.invalid()} />
            <label class="field__label" for={&state.id}>{ field.label() }</label>
            if state.findings.is_empty() {
                <p class="field__help" id={&state.about}>{ help::of(*field) }</p>
            } else {
                <ul class="findings" id={&state.about}>
                    for finding in state.findings.iter().cloned() { <FindingLine {finding} /> }
                </ul>
            }
        </div>
    }
}
