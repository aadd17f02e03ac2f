//! A text that may have many lines.

use super::line::typed;
use super::{Look, row, use_field};
use crate::spec::help;
use crate::spec::{Edit, Field};
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// Properties of [`Words`].
#[derive(Properties, PartialEq)]
pub struct WordsProps {
    /// The field.
    pub field: Field,
    /// The text.
    pub value: AttrValue,
    /// Whether it is shown as code.
    #[prop_or_default]
    pub code: bool,
    /// Whether each line is a text of its own.
    #[prop_or_default]
    pub each: bool,
}

/// A text that may have many lines; its box grows with it.
#[component]
pub fn Words(WordsProps { field, value, code, each }: &WordsProps) -> Html {
    let state = use_field(*field);
    row(
        &state,
        Look::WIDE,
        html! {
            <Box field={*field} id={&state.id} about={state.described()} invalid={state.invalid()} {value} code={*code}
                each={*each} />
        },
    )
}

/// Properties of [`Box`].
#[derive(Properties, PartialEq)]
pub struct BoxProps {
    /// The field.
    pub field: Field,
    /// The id of the control.
    pub id: AttrValue,
    /// The id of what explains it.
    pub about: AttrValue,
    /// `aria-invalid`.
    pub invalid: Option<&'static str>,
    /// The text.
    pub value: AttrValue,
    /// Whether it is shown as code.
    pub code: bool,
    /// Whether each line is a text of its own.
    #[prop_or_default]
    pub each: bool,
}

/// The control alone. The text stands in an attribute too, so that a style sheet can give the box its height.
#[component]
pub fn Box(BoxProps { field, id, about, invalid, value, code, each }: &BoxProps) -> Html {
    let dispatch = use_dispatch();
    let oninput = use_callback((dispatch, *field, *each), |event: InputEvent, (dispatch, field, each)| {
        if let Some(text) = typed(&event) {
            dispatch.edit(if *each { Edit::lines(*field, &text) } else { Edit::Text(*field, text) });
        }
    });
    html! {
        <span class={classes!("grow", code.then_some("grow--code"))} data-text={value}>
            <textarea class="control" {id} {value} {oninput} rows="1" placeholder={help::placeholder(*field)}
                spellcheck={(!code).to_string()} autocapitalize="off" autocomplete="off" aria-describedby={about}
                aria-invalid={*invalid} />
        </span>
    }
}
