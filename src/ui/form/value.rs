//! The value of a config var: its kind, and its text where there is one.

use crate::spec::field::ConfigField;
use crate::spec::{Edit, Field, Id, Value};
use crate::ui::parts::{Box, Choice, Chooser, Look, row, use_field};
use yew::prelude::*;

/// Properties of [`ValueField`].
#[derive(Properties, PartialEq)]
pub(super) struct ValueFieldProps {
    /// The config var.
    pub id: Id,
    /// Its value.
    pub value: Value,
}

/// The value that a config var has in every environment, unless an environment says otherwise.
#[component]
pub(super) fn ValueField(ValueFieldProps { id, value }: &ValueFieldProps) -> Html {
    let field = Field::Config(*id, ConfigField::Value);
    let state = use_field(field);
    let choices = kinds(value).map(|kind| choice(&kind, value, Edit::Value(*id, kind.clone()))).to_vec();
    row(
        &state,
        Look::WIDE,
        html! {
            <Pair {field} choices={choices} text={value.text().map(str::to_owned).map(AttrValue::from)} kind_name="Kind of value" />
        },
    )
}

/// Properties of [`OverrideField`].
#[derive(Properties, PartialEq)]
pub(super) struct OverrideFieldProps {
    /// The config var.
    pub id: Id,
    /// The environment.
    pub environment: Id,
    /// The environment's name.
    pub name: AttrValue,
    /// The value there, if it differs.
    pub value: Option<Value>,
    /// The value elsewhere, whose text a new override begins with.
    pub elsewhere: Value,
}

/// The value that a config var has in one environment.
#[component]
pub(super) fn OverrideField(
    OverrideFieldProps { id, environment, name, value, elsewhere }: &OverrideFieldProps,
) -> Html {
    let field = Field::Override(*id, *environment);
    let state = use_field(field);
    let same = Choice::new("The same", Edit::Override(*id, *environment, None), value.is_none());
    let own = kinds(value.as_ref().unwrap_or(elsewhere)).map(|kind| {
        let edit = Edit::Override(*id, *environment, Some(kind.clone()));
        value
            .as_ref()
            .map_or_else(|| Choice::new(kind.label(), edit.clone(), false), |value| choice(&kind, value, edit.clone()))
    });
    let text = value.as_ref().and_then(Value::text).map(str::to_owned).map(AttrValue::from);
    row(
        &state,
        Look { label: Some(format!("In {name}").into()), ..Look::WIDE },
        html! {
            <Pair {field} choices={[vec![same], own.to_vec()].concat()} {text} kind_name={format!("Kind of value in {name}")} />
        },
    )
}

/// One value of each kind, keeping the text that is there.
pub(super) fn kinds(value: &Value) -> [Value; 6] {
    Value::kinds(value.text().unwrap_or_default())
}

fn choice(kind: &Value, value: &Value, edit: Edit) -> Choice {
    Choice::new(kind.label(), edit, std::mem::discriminant(kind) == std::mem::discriminant(value))
}

/// Properties of [`Pair`].
#[derive(Properties, PartialEq)]
struct PairProps {
    field: Field,
    choices: Vec<Choice>,
    text: Option<AttrValue>,
    kind_name: AttrValue,
}

/// The kind, and the text where there is one. The field's id is on the text, else on the kind.
#[component]
fn Pair(PairProps { field, choices, text, kind_name }: &PairProps) -> Html {
    let state = use_field(*field);
    let (id, about, invalid) = (&state.id, state.described(), state.invalid());
    let kind_id = if text.is_some() { AttrValue::from(format!("{id}-kind")) } else { id.clone() };
    html! {
        <div class={classes!("pair", text.is_none().then_some("pair--alone"))}>
            <Chooser id={kind_id} about={&about} invalid={invalid} choices={choices.clone()}
                name={text.is_some().then(|| kind_name.clone())} />
            if let Some(value) = text {
                <Box field={*field} {id} {about} {invalid} {value} code=true />
            }
        </div>
    }
}
