//! The handle of an item: drawn with a mouse, a finger or a pen, or moved with the arrow keys.

use super::{Shape, icon};
use crate::spec::edit::List;
use crate::spec::{Edit, Id};
use crate::ui::aim::tool_id;
use crate::ui::state::Action;
use crate::ui::store::use_dispatch;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};
use yew::prelude::*;

/// The attribute of the item that the drawn one would stand before or behind. No component writes it.
const DROP: &str = "data-drop";

/// Properties of [`Grip`].
#[derive(Properties, PartialEq)]
pub(super) struct GripProps {
    pub list: List,
    pub id: Id,
    pub at: usize,
    pub count: usize,
    pub name: AttrValue,
}

/// The handle.
#[component]
pub(super) fn Grip(GripProps { list, id, at, count, name }: &GripProps) -> Html {
    let dispatch = use_dispatch();
    // Where the item would go, while it is drawn.
    let drawn = use_mut_ref(|| None::<usize>);
    let (list, id, at, count) = (*list, *id, *at, *count);
    let move_to = move |to: usize| dispatch.act(Action::Draw(Edit::Move(list, id, to)));
    let onpointerdown = {
        let drawn = drawn.clone();
        move |event: PointerEvent| {
            if event.button() != 0 {
                return;
            }
            let grip: HtmlElement = event
                .target_unchecked_into::<Element>()
                .closest("button")
                .ok()
                .flatten()
                .unwrap_or_else(|| event.target_unchecked_into())
                .unchecked_into();
            // Without it the drawing ends at the edge of the handle, and nothing moves.
            let _ = grip.set_pointer_capture(event.pointer_id());
            *drawn.borrow_mut() = Some(at);
        }
    };
    let onpointermove = {
        let drawn = drawn.clone();
        move |event: PointerEvent| {
            if drawn.borrow().is_none() {
                return;
            }
            event.prevent_default();
            let Some(items) = items_around(&event.target_unchecked_into()) else { return };
            let to = place(&items, at, f64::from(event.client_y()));
            mark(&items, at, to);
            *drawn.borrow_mut() = Some(to);
        }
    };
    let moved = move_to.clone();
    let end = move |take: bool| {
        let (drawn, moved) = (drawn.clone(), moved.clone());
        move |event: PointerEvent| {
            let Some(to) = drawn.borrow_mut().take() else { return };
            if let Some(items) = items_around(&event.target_unchecked_into()) {
                for item in items {
                    // An attribute that is not there is none.
                    let _ = item.remove_attribute(DROP);
                }
            }
            if take && to != at {
                moved(to);
            }
        }
    };
    let onkeydown = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowUp" => at.checked_sub(1),
            "ArrowDown" => Some(at + 1).filter(|to| *to < count),
            "Home" => Some(0),
            "End" => count.checked_sub(1),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to.filter(|to| *to != at) {
            move_to(to);
        }
    };
    html! {
        <button type="button" class="grip" id={tool_id(list, id, "grip")} title="Drag, or press ↑ ↓"
            aria-label={format!("Order: {name}, {} of {count}; arrow keys move it", at + 1)}
            {onpointerdown} {onpointermove} onpointerup={end(true)} onpointercancel={end(false)} {onkeydown}>
            { icon(Shape::Grip) }
        </button>
    }
}

/// The items of the list that an element is in.
fn items_around(element: &Element) -> Option<Vec<HtmlElement>> {
    let item = element.closest("li.item").ok()??;
    let list = item.parent_element()?.children();
    Some((0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect())
}

/// Where an item goes that is held at a height: before the first whose middle lies below it.
fn place(items: &[HtmlElement], from: usize, y: f64) -> usize {
    let above = |(at, item): &(usize, &HtmlElement)| {
        let box_ = item.get_bounding_client_rect();
        *at != from && box_.top() + box_.height() / 2.0 < y
    };
    items.iter().enumerate().filter(above).count()
}

/// Marks the neighbour that it would stand before or behind.
fn mark(items: &[HtmlElement], from: usize, to: usize) {
    for (at, item) in items.iter().enumerate() {
        let side = match (at == to, to.cmp(&from)) {
            (true, std::cmp::Ordering::Less) => Some("before"),
            (true, std::cmp::Ordering::Greater) => Some("behind"),
            _ => None,
        };
        // An element of the page takes an attribute.
        let _ = side.map_or_else(|| item.remove_attribute(DROP), |side| item.set_attribute(DROP, side));
    }
}
