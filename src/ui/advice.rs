//! Every finding in one list.

use super::outline::ADVICE;
use super::parts::{Button, SeverityMark};
use super::store::{Action, Described, Findings, use_dispatch};
use crate::spec::Finding;
use std::cmp::Reverse;
use yew::prelude::*;

/// Every finding, the worst first; each leads to its field.
#[component]
pub(super) fn Advice() -> Html {
    let Some(Findings(all)) = use_context::<Findings>() else { return Html::default() };
    let mut findings: Vec<&Finding> = all.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    html! {
        <section class="part advice" aria-labelledby={ADVICE}>
            <h2 class="part__title" id={ADVICE} tabindex="-1">{ "Advice" }<span class="count">{ all.len() }</span></h2>
            if findings.is_empty() {
                <p class="part__about">{ "Nothing to say about this spec." }</p>
            } else {
                <ul class="findings findings--all">
                    for finding in findings { <Entry finding={finding.clone()} /> }
                </ul>
            }
        </section>
    }
}

/// Properties of [`Entry`].
#[derive(Properties, PartialEq)]
struct EntryProps {
    finding: Finding,
}

/// One finding, and where it sits.
#[component]
fn Entry(EntryProps { finding }: &EntryProps) -> Html {
    let dispatch = use_dispatch();
    let place = use_context::<Described>().map(|Described(spec)| finding.at.describe(&spec));
    let at = finding.at;
    html! {
        <li class="finding">
            <SeverityMark severity={finding.severity} />
            <span class="finding__message">{ &finding.message }</span>
            <Button class="button--fix" label={place.unwrap_or_default()} onpress={move |()| dispatch.act(Action::Jump(at))} />
        </li>
    }
}
