//! A list: its count, its items, and a way to add, remove and move them.

use super::grip::Grip;
use super::{Button, Shape, icon, marks};
use crate::spec::edit::List;
use crate::spec::help;
use crate::spec::{Edit, Field, Id};
use crate::ui::aim::{add_id, body_id, tool_id};
use crate::ui::part::{Counts, item_of};
use crate::ui::store::{use_dispatch, use_findings};
use yew::prelude::*;

/// Properties of [`Items`].
#[derive(Properties, PartialEq)]
pub struct ItemsProps {
    /// The list.
    pub list: List,
    /// How many items it has.
    pub count: usize,
    /// Whether the heading of the part names it already.
    #[prop_or_default]
    pub lone: bool,
    /// The items.
    pub children: Html,
}

/// A list.
#[component]
pub fn Items(ItemsProps { list, count, lone, children }: &ItemsProps) -> Html {
    let list = *list;
    let dispatch = use_dispatch();
    let findings = use_findings(|at| at == Field::List(list));
    let add = use_callback((dispatch, list), |(), (dispatch, list)| dispatch.edit(Edit::Add(*list)));
    let nested = matches!(list, List::BuildArgs(_) | List::AddonOptions(_));
    let heading = html! {
        <>{ list.label() }<span class="count">{ count }</span></>
    };
    html! {
        <div class={classes!("list", nested.then_some("list--nested"))} id={Field::List(list).key()} tabindex="-1"
            role="group" aria-label={list.label()}>
            if nested {
                <p class="list__head list__head--small">{ heading }</p>
            } else if !lone {
                <h3 class="list__head">{ heading }</h3>
            }
            if findings.is_empty() {
                if *count == 0 { <p class="list__empty">{ help::empty(list) }</p> }
            } else {
                { super::findings(&findings, None) }
            }
            if *count > 0 {
                <ol class="items">{ children.clone() }</ol>
            }
            <Button id={add_id(list)} class="button--add" shape={Shape::Add} label={format!("Add {}", article(list.item()))}
                onpress={add} />
        </div>
    }
}

fn article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// Properties of [`Item`].
#[derive(Properties, PartialEq)]
pub struct ItemProps {
    /// The list that it is in.
    pub list: List,
    /// Its id.
    pub id: Id,
    /// Its place, counted from 0.
    pub at: usize,
    /// How many items there are.
    pub count: usize,
    /// Its name; empty while it has none.
    pub title: AttrValue,
    /// What else tells it from the others, for when it is folded.
    #[prop_or_default]
    pub brief: AttrValue,
    /// Whether it is a row of its own fields, never folded.
    #[prop_or_default]
    pub plain: bool,
    /// Its fields.
    pub children: Html,
}

/// An item of a list. One that already has a name begins folded; its findings show all the same. Its fields are drawn
/// when it is opened for the first time: most are never looked at, and there can be thousands.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let ItemProps { list, id, title, brief, plain, children, .. } = props;
    let open = use_state(|| *plain || title.is_empty());
    let opened = use_mut_ref(|| false);
    if *open {
        opened.replace(true);
    }
    let findings = use_findings(|field| item_of(field) == Some((*list, *id)));
    let name = if title.is_empty() { format!("Unnamed {}", list.item()).into() } else { title.clone() };
    let body = body_id(*list, *id);
    let toggle = {
        let open = open.clone();
        move |_: MouseEvent| open.set(!*open)
    };
    html! {
        <li class={classes!("item", plain.then_some("item--plain"))}>
            <div class="item__head">
                if !plain {
                    <button type="button" class="item__fold" aria-expanded={open.to_string()} aria-controls={body.clone()} onclick={toggle}>
                        { icon(Shape::Chevron) }
                        <span class={classes!("item__title", title.is_empty().then_some("item__title--none"))}>{ &name }</span>
                        <span class="item__brief">{ brief }</span>
                        { marks(Counts::of(findings.iter())) }
                    </button>
                }
                <Tools list={*list} id={*id} at={props.at} count={props.count} name={&name} />
            </div>
            <div class="item__body" role="group" aria-label={name} id={body} hidden={!*open}>
                if *opened.borrow() { { children.clone() } }
            </div>
        </li>
    }
}

/// Properties of [`Tools`].
#[derive(Properties, PartialEq)]
struct ToolsProps {
    list: List,
    id: Id,
    at: usize,
    count: usize,
    name: AttrValue,
}

/// The buttons that move an item and take it away.
#[component]
fn Tools(ToolsProps { list, id, at, count, name }: &ToolsProps) -> Html {
    let dispatch = use_dispatch();
    let tool = |tool: &str, word: &str, shape: Shape, idle: bool, edit: Edit| {
        let dispatch = dispatch.clone();
        html! {
            <Button id={tool_id(*list, *id, tool)} {shape} bare=true {idle} label={format!("{word}: {name}")}
                title={AttrValue::from(word.to_owned())} onpress={move |()| dispatch.edit(edit.clone())} />
        }
    };
    html! {
        <div class="item__tools">
            if *count > 1 {
                <Grip list={*list} id={*id} at={*at} count={*count} {name} />
                { tool("up", "Move up", Shape::Up, *at == 0, Edit::Move(*list, *id, at.saturating_sub(1))) }
                { tool("down", "Move down", Shape::Down, at + 1 == *count, Edit::Move(*list, *id, at + 1)) }
            }
            { tool("remove", "Remove", Shape::Remove, false, Edit::Remove(*list, *id)) }
        </div>
    }
}
