//! Config vars.

use super::paste::Paste;
use super::section::Section;
use super::table::Table;
use super::value::{OverrideField, ValueField};
use crate::spec::edit::List;
use crate::spec::field::ConfigField;
use crate::spec::{ConfigVar, Edit, Environment, Field, Need, Spec};
use crate::ui::lazy::{lazily, split};
use crate::ui::part::Part;
use crate::ui::parts::{Button, Choice, Each, Item, Items, Line, Select, Shape, Words, each};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`ConfigPart`].
#[derive(Properties, PartialEq)]
pub(super) struct ConfigPartProps {
    /// The spec.
    pub spec: Rc<Spec>,
}

/// Every config var: a list, or a table with the environments beside each other.
#[component]
pub(super) fn ConfigPart(ConfigPartProps { spec }: &ConfigPartProps) -> Html {
    let count = spec.config.len();
    let table = use_state_eq(|| false);
    let pasting = use_state_eq(|| false);
    let turn = {
        let table = table.clone();
        move |()| table.set(!*table)
    };
    let paste = {
        let pasting = pasting.clone();
        move |()| pasting.set(!*pasting)
    };
    let done = {
        let pasting = pasting.clone();
        Callback::from(move |()| pasting.set(false))
    };
    let places = use_memo(spec.environments.clone(), |all| all.iter().map(Place::of).collect::<Vec<_>>());
    html! {
        <Section part={Part::Config} {count} about="What the app reads from its environment, and where each value comes from.">
            <div class="part__tools">
                <Button shape={Shape::Copy} label="Paste many" expanded={*pasting} onpress={paste} />
                <Button shape={Shape::Table} label={if *table { "As a list" } else { "As a table" }} onpress={turn} />
            </div>
            if *pasting {
                { lazily("Fetching the box…", { let spec = Rc::clone(spec); move || paste_box(Rc::clone(&spec), done.clone()) }) }
            }
            if *table {
                { lazily("Fetching the table…", { let spec = Rc::clone(spec); move || table_of(Rc::clone(&spec)) }) }
            } else {
                <Items list={List::Config} {count} lone=true>
                    { each(&spec.config, &places, var) }
                </Items>
            }
        </Section>
    }
}

split! {
    /// The box for many.
    more: fn paste_box(spec: Rc<Spec>, done: Callback<()>) -> Html {
        html! { <Paste {spec} {done} /> }
    }
}

split! {
    /// All of them beside the environments.
    more: fn table_of(spec: Rc<Spec>) -> Html {
        html! { <Table {spec} /> }
    }
}

/// An environment that can have another value.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    id: crate::spec::Id,
    name: AttrValue,
}

impl Place {
    fn of(environment: &Environment) -> Self {
        let name = if environment.name.is_empty() { "an unnamed environment" } else { &environment.name };
        Self { id: environment.id, name: name.to_owned().into() }
    }
}

/// One config var.
fn var(Each { item, at, count, with: places }: &Each<ConfigVar, Rc<Vec<Place>>>) -> Html {
    let id = item.id;
    let field = |field| Field::Config(id, field);
    let need = |need: Need| Choice::new(need.label(), Edit::Need(id, need), item.need == need);
    html! {
        <Item list={List::Config} {id} at={*at} count={*count} title={item.key.clone()} brief={brief(item)}>
            <div class="fields">
                <Line field={field(ConfigField::Key)} value={item.key.clone()} suggest="keys" />
                <Select field={field(ConfigField::Need)} choices={Need::ALL.map(need).to_vec()} />
                <ValueField {id} value={item.value.clone()} />
                <Words field={field(ConfigField::Note)} value={item.note.clone()} />
            </div>
            if !places.is_empty() {
                <div class="overrides" role="group" aria-label="Values in some environments">
                    <p class="list__head list__head--small">{ "In some environments" }<span class="count">{ item.overrides.len() }</span></p>
                    for Place { id: environment, name } in places.iter() {
                        <OverrideField key={environment.0} {id} environment={*environment} {name}
                            value={item.overrides.iter().find(|one| one.environment == *environment).map(|one| one.value.clone())}
                            elsewhere={item.value.clone()} />
                    }
                </div>
            }
        </Item>
    }
}

fn brief(item: &ConfigVar) -> AttrValue {
    match item.value.text() {
        Some(text) => text.chars().take(60).collect::<String>().into(),
        None => item.value.label().into(),
    }
}
