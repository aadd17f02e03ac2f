//! A text that may have many lines.

use super::line::typed;
use super::{Row, use_field};
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
    /// The edit that a text makes; a change of the field's text, unless said otherwise.
    #[prop_or_default]
    pub edit: Option<Callback<String, Edit>>,
}

/// A text that may have many lines; its box grows with it.
#[component]
pub fn Words(WordsProps { field, value, code, edit }: &WordsProps) -> Html {
    let state = use_field(*field);
    html! {
        <Row state={state.clone()} wide=true>
            <Box field={*field} id={&state.id} about={&state.about} invalid={state.invalid()} {value} code={*code}
                edit={edit.clone()} />
        </Row>
    }
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
    /// The edit that a text makes.
    #[prop_or_default]
    pub edit: Option<Callback<String, Edit>>,
}

/// The control alone. The text stands in an attribute too, so that a style sheet can give the box its height.
#[component]
pub fn Box(BoxProps { field, id, about, invalid, value, code, edit }: &BoxProps) -> Html {
    let dispatch = use_dispatch();
    let oninput = use_callback((dispatch, *field, edit.clone()), |event: InputEvent, (dispatch, field, edit)| {
        if let Some(text) = typed(&event) {
            dispatch
                .edit(edit.as_ref().map_or_else(|| Edit::Text(*field, text.clone()), |edit| edit.emit(text.clone())));
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
