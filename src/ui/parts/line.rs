//! A text of one line.

use super::{Look, row, use_field};
use crate::spec::help;
use crate::spec::{Edit, Field};
use crate::ui::store::use_dispatch;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`Line`].
#[derive(Properties, PartialEq)]
pub struct LineProps {
    /// The field.
    pub field: Field,
    /// The text.
    pub value: AttrValue,
    /// Whether it is prose; else it ends in a file, and is shown as code.
    #[prop_or_default]
    pub prose: bool,
    /// Whether it takes the whole width.
    #[prop_or_default]
    pub wide: bool,
    /// The id of the list of suggestions.
    #[prop_or_default]
    pub suggest: Option<AttrValue>,
    /// What the value means.
    #[prop_or_default]
    pub means: Option<AttrValue>,
}

/// A text of one line. One that came with line breaks gets a box that can hold them.
#[component]
pub fn Line(LineProps { field, value, prose, wide, suggest, means }: &LineProps) -> Html {
    let state = use_field(*field);
    let dispatch = use_dispatch();
    let oninput = use_callback((dispatch, *field), |event: InputEvent, (dispatch, field)| {
        if let Some(text) = typed(&event) {
            dispatch.edit(Edit::Text(*field, text));
        }
    });
    let class = classes!("control", (!prose).then_some("control--code"));
    let (id, described, invalid) = (&state.id, state.described(), state.invalid());
    let placeholder = help::placeholder(*field);
    let control = if value.contains(['\n', '\r']) {
        html! {
            <textarea {class} {id} {value} {placeholder} {oninput} rows="2" spellcheck={prose.to_string()}
                autocapitalize="off" autocomplete="off" aria-describedby={described} aria-invalid={invalid} />
        }
    } else {
        html! {
            <input type="text" {class} {id} {value} {placeholder} {oninput} spellcheck={prose.to_string()}
                autocapitalize="off" autocomplete="off" aria-describedby={described} aria-invalid={invalid}
                list={suggest.clone()} />
        }
    };
    row(&state, Look { wide: *wide, means: means.clone(), ..Look::default() }, control)
}

/// What stands in the control that an event comes from.
#[must_use]
pub fn typed(event: &InputEvent) -> Option<String> {
    let input = event.target_dyn_into::<HtmlInputElement>().map(|input| input.value());
    input.or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()))
}
