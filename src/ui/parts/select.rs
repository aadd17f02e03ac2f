//! A choice from a short list.

use super::{Look, row, use_field};
use crate::spec::{Edit, Field};
use crate::ui::store::use_dispatch;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Something to choose, and the edit that chooses it.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it is called.
    pub label: AttrValue,
    /// What choosing it changes.
    pub edit: Edit,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// Something to choose.
    pub fn new(label: impl Into<AttrValue>, edit: Edit, chosen: bool) -> Self {
        Self { label: label.into(), edit, chosen }
    }
}

/// Properties of [`Select`].
#[derive(Properties, PartialEq)]
pub struct SelectProps {
    /// The field.
    pub field: Field,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// Whether it takes the whole width.
    #[prop_or_default]
    pub wide: bool,
}

/// A choice from a short list, as a field.
#[component]
pub fn Select(SelectProps { field, choices, wide }: &SelectProps) -> Html {
    let state = use_field(*field);
    row(
        &state,
        Look { wide: *wide, ..Look::default() },
        html! {
            <Chooser id={&state.id} about={state.described()} invalid={state.invalid()} choices={choices.clone()} />
        },
    )
}

/// Properties of [`Chooser`].
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// The id of the control.
    pub id: AttrValue,
    /// The id of what explains it.
    pub about: AttrValue,
    /// Its name, where no label points at it.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// `aria-invalid`.
    #[prop_or_default]
    pub invalid: Option<&'static str>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

/// The control alone.
#[component]
pub fn Chooser(ChooserProps { id, about, name, invalid, choices }: &ChooserProps) -> Html {
    let dispatch = use_dispatch();
    let onchange = use_callback((dispatch, choices.clone()), |event: Event, (dispatch, choices)| {
        let at = event.target_dyn_into::<HtmlSelectElement>().and_then(|it| usize::try_from(it.selected_index()).ok());
        if let Some(choice) = at.and_then(|at| choices.get(at)) {
            dispatch.edit(choice.edit.clone());
        }
    });
    // The attribute `selected` no longer counts once the person has chosen, so the choice is set in the browser too.
    let select = use_node_ref();
    {
        let (select, chosen) = (select.clone(), choices.iter().position(|choice| choice.chosen));
        use_effect(move || {
            let chosen = chosen.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1);
            if let Some(select) = select.cast::<HtmlSelectElement>().filter(|it| it.selected_index() != chosen) {
                select.set_selected_index(chosen);
            }
        });
    }
    html! {
        <select class="control" {id} {onchange} ref={select} aria-label={name} aria-describedby={about} aria-invalid={*invalid}>
            for choice in choices.iter() {
                <option selected={choice.chosen}>{ &choice.label }</option>
            }
        </select>
    }
}
