//! The outline: where everything is, how much of it, and where something is wrong.

use super::browser::page;
use super::part::{ADVICE, Counts, Part};
use super::parts;
use super::state::Action;
use super::store::{Described, Findings, use_dispatch};
use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

/// The outline of the form.
#[component]
pub(super) fn Outline() -> Html {
    let current = use_current();
    let strip = use_node_ref();
    {
        let strip = strip.clone();
        use_effect_with(current, move |_| page::show_current(&strip));
    }
    let (Some(Findings(all)), Some(Described(spec))) = (use_context::<Findings>(), use_context::<Described>()) else {
        return Html::default();
    };
    html! {
        <nav class="outline" ref={strip} aria-label="Parts of the form">
            <ol>
                for part in Part::ALL {
                    <Entry label={part.label()} id={part.id()} count={part.count(&spec)} current={current == part.id()}
                        marks={Counts::of(all.iter().filter(|finding| Part::of(finding.at) == part))} />
                }
                <Entry label="Advice" id={ADVICE} count={None::<usize>} current={current == ADVICE} marks={Counts::of(all.iter())} />
            </ol>
        </nav>
    }
}

/// The id of the heading under which the person reads.
#[hook]
fn use_current() -> &'static str {
    let current = use_state_eq(|| Part::App.id());
    let setter = current.setter();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "scroll", move |_| {
            let ids = Part::ALL.iter().map(|part| part.id()).chain([ADVICE]);
            setter.set(page::last_above(ids).unwrap_or(Part::App.id()));
        });
        move || drop(listener)
    });
    *current
}

/// Properties of [`Entry`].
#[derive(Properties, PartialEq)]
struct EntryProps {
    label: &'static str,
    id: &'static str,
    count: Option<usize>,
    current: bool,
    marks: Counts,
}

/// One part.
#[component]
fn Entry(EntryProps { label, id, count, current, marks }: &EntryProps) -> Html {
    let dispatch = use_dispatch();
    let id = *id;
    let onclick = move |_: MouseEvent| dispatch.act(Action::Visit(id));
    html! {
        <li>
            <button type="button" class="outline__entry" aria-current={current.then_some("location")} {onclick}>
                <span class="outline__name">{ *label }</span>
                { parts::marks(*marks) }
                if let Some(count) = count { <span class="outline__count">{ count }</span> }
            </button>
        </li>
    }
}
