//! Config vars as a table: a row for each, a column for each environment.

use super::value::kinds;
use crate::spec::field::ConfigField;
use crate::spec::{ConfigVar, Edit, Environment, Field, List, Spec, Value};
use crate::ui::aim::add_id;
use crate::ui::parts::{Button, Choice, Chooser, Each, Shape, each, severity_mark, typed};
use crate::ui::store::{use_dispatch, use_findings};
use gloo::utils::document;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`Table`].
#[derive(Properties, PartialEq)]
pub(super) struct TableProps {
    /// The spec.
    pub spec: Rc<Spec>,
}

/// The table. Enter goes to the next row.
#[component]
pub(super) fn Table(TableProps { spec }: &TableProps) -> Html {
    let dispatch = use_dispatch();
    let environments = use_memo(spec.environments.clone(), Clone::clone);
    let add = move |()| dispatch.edit(Edit::Add(List::Config));
    html! {
        <>
            <div class="grid" role="group" aria-label="Config vars and environments" tabindex="0" onkeydown={|event: KeyboardEvent| down(&event)}>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{ "Key" }</th>
                            <th scope="col">{ "Everywhere" }</th>
                            for it in environments.iter() {
                                <th scope="col">{ if it.name.is_empty() { "(unnamed)" } else { &it.name } }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        { each(&spec.config, &environments, line) }
                    </tbody>
                </table>
            </div>
            <Button id={add_id(List::Config)} class="button--add" shape={Shape::Add} label="Add a config var" onpress={add} />
        </>
    }
}

/// A row.
fn line(Each { item: var, with: environments, .. }: &Each<ConfigVar, Rc<Vec<Environment>>>) -> Html {
    let id = var.id;
    let key = if var.key.is_empty() { "an unnamed config var" } else { &var.key };
    html! {
        <tr>
            <th scope="row">
                <Cell field={Field::Config(id, ConfigField::Key)} name={format!("Key of {key}")} value={Some(Value::Text(var.key.clone()))} column=0 plain=true />
            </th>
            <td>
                <Cell field={Field::Config(id, ConfigField::Value)} name={format!("{key} everywhere")} value={Some(var.value.clone())} column=1 />
            </td>
            for (column, it) in (2..).zip(environments.iter()) {
                <td key={it.id.0}>
                    <Cell field={Field::Override(id, it.id)} name={format!("{key} in {}", it.name)} {column}
                        value={var.overrides.iter().find(|one| one.environment == it.id).map(|one| one.value.clone())} />
                </td>
            }
        </tr>
    }
}

/// Properties of [`Cell`].
#[derive(Properties, PartialEq)]
struct CellProps {
    field: Field,
    /// What it is, for those who listen.
    name: AttrValue,
    /// The value; none: the same as everywhere.
    value: Option<Value>,
    column: u32,
    /// Whether it is a text and nothing else.
    #[prop_or_default]
    plain: bool,
}

/// A cell: the text, and for whoever wants another kind of value the choice of kinds.
#[component]
fn Cell(CellProps { field, name, value, column, plain }: &CellProps) -> Html {
    let dispatch = use_dispatch();
    let (at, value) = (*field, value.clone());
    let findings = use_findings(move |other| other == at);
    let worst = findings.iter().map(|it| it.severity).max();
    let invalid = (worst == Some(crate::spec::Severity::Error)).then_some("true");
    let said: Vec<&str> = findings.iter().map(|it| it.message.as_str()).collect();
    let oninput = {
        let (dispatch, value) = (dispatch.clone(), value.clone());
        move |event: InputEvent| {
            let Some(text) = typed(&event) else { return };
            dispatch.edit(match (at, &value) {
                // What is typed into an empty cell begins a value of this environment.
                (Field::Override(id, environment), None) => Edit::Override(id, environment, Some(Value::Text(text))),
                _ => Edit::Text(at, text),
            });
        }
    };
    let text = value.as_ref().map_or(Some(""), Value::text);
    let control = match text {
        // A box of one line would take the ends of lines away.
        Some(text) if text.contains(['\n', '\r']) => html! {
            <textarea class="control control--code" id={field.key()} value={text.to_owned()} {oninput} aria-label={name} rows="2"
                aria-invalid={invalid} spellcheck="false" autocapitalize="off" autocomplete="off" />
        },
        Some(text) => html! {
            <input type="text" class="control control--code" id={field.key()} value={text.to_owned()} {oninput} aria-label={name}
                aria-invalid={invalid} data-column={column.to_string()} spellcheck="false" autocapitalize="off" autocomplete="off"
                placeholder={value.is_none().then_some("the same")} title={(!said.is_empty()).then(|| said.join(" "))} />
        },
        None => html! {
            <Chooser id={field.key()} about={AttrValue::default()} {name} {invalid} choices={choices(at, value.as_ref())} />
        },
    };
    let same = match (at, &value) {
        (Field::Override(id, environment), Some(_)) => Some(Edit::Override(id, environment, None)),
        _ => None,
    };
    html! {
        <div class={classes!("cell", value.is_none().then_some("cell--same"))}>
            { control }
            if !plain && text.is_some() && value.is_some() {
                <Chooser id={format!("{}-kind", field.key())} about={AttrValue::default()} name={format!("Kind of value: {name}")}
                    choices={choices(at, value.as_ref())} />
            }
            if let Some(worst) = worst { <span class="cell__mark">{ severity_mark(worst, false) }<span class="unseen">{ said.join(" ") }</span></span> }
            if let Some(edit) = same {
                <Button bare=true shape={Shape::Remove} label={format!("The same as everywhere: {name}")} title="The same as everywhere"
                    onpress={move |()| dispatch.edit(edit.clone())} />
            }
        </div>
    }
}

/// The kinds of value that can stand in a cell.
fn choices(field: Field, value: Option<&Value>) -> Vec<Choice> {
    let Some(value) = value else { return Vec::new() };
    let edit = |kind: &Value| match field {
        Field::Override(id, environment) => Edit::Override(id, environment, Some(kind.clone())),
        Field::Config(id, _) => Edit::Value(id, kind.clone()),
        _ => Edit::All(Vec::new()),
    };
    let is = |kind: &Value| std::mem::discriminant(kind) == std::mem::discriminant(value);
    kinds(value).iter().map(|kind| Choice::new(kind.label(), edit(kind), is(kind))).collect()
}

/// Enter goes to the cell below.
fn down(event: &KeyboardEvent) {
    let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else { return };
    let Some(column) = input.get_attribute("data-column").filter(|_| event.key() == "Enter" && !event.is_composing())
    else {
        return;
    };
    event.prevent_default();
    let row = input.closest("tr").ok().flatten().and_then(|row| row.next_element_sibling());
    let below = row.and_then(|row| row.query_selector(&format!("[data-column=\"{column}\"]")).ok().flatten());
    let add = || document().get_element_by_id(&add_id(List::Config));
    if let Some(next) = below.or_else(add).and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // What is in the page can be focused.
        let _ = next.focus();
    }
}
