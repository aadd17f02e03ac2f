//! The outline: where everything is, and where something is wrong.

use super::part::{Counts, Part};
use super::parts::Marks;
use super::store::{Action, Findings, use_dispatch};
use yew::prelude::*;

/// The outline of the form.
#[component]
pub fn Outline() -> Html {
    let findings = use_context::<Findings>();
    html! {
        <nav class="outline" aria-label="Parts of the form">
            <ol>
                for part in Part::ALL {
                    <Entry {part} counts={findings.as_ref().map_or_else(Counts::default, |Findings(all)| {
                        Counts::of(all.iter().filter(|finding| Part::of(finding.at) == part))
                    })} />
                }
            </ol>
        </nav>
    }
}

/// Properties of [`Entry`].
#[derive(Properties, PartialEq)]
struct EntryProps {
    part: Part,
    counts: Counts,
}

/// One part.
#[component]
fn Entry(EntryProps { part, counts }: &EntryProps) -> Html {
    let dispatch = use_dispatch();
    let part = *part;
    let onclick = move |_: MouseEvent| dispatch.act(Action::Visit(part));
    html! {
        <li>
            <button type="button" class="outline__entry" {onclick}>
                <span class="outline__name">{ part.label() }</span>
                <Marks counts={*counts} />
            </button>
        </li>
    }
}
