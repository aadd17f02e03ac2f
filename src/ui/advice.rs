//! Every finding in one list, and what was decided otherwise.

use super::part::ADVICE;
use super::parts::{Button, FindingLine, key};
use super::router::Link;
use super::state::Action;
use super::store::{Described, Dispatch, Findings, use_dispatch};
use crate::route::Route;
use crate::rules;
use crate::spec::{Dismissal, Edit, Finding, Spec};
use std::cmp::Reverse;
use yew::prelude::*;

/// Every finding, the worst first; each leads to its field.
#[component]
pub(super) fn Advice() -> Html {
    let dispatch = use_dispatch();
    let (Some(Findings(all)), Some(Described(spec))) = (use_context::<Findings>(), use_context::<Described>()) else {
        return Html::default();
    };
    let mut findings: Vec<&Finding> = all.iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    html! {
        <section class="part advice" aria-labelledby={ADVICE}>
            <h2 class="part__title" id={ADVICE} tabindex="-1">{ "Advice" }<span class="count">{ all.len() }</span></h2>
            if findings.is_empty() {
                <p class="part__about">{ "Nothing to say about this description." }</p>
            } else {
                <ul class="findings findings--all">
                    for finding in findings {
                        <FindingLine key={key(finding)} finding={finding.clone()} place={finding.at.describe(&spec)} />
                    }
                </ul>
            }
            if !spec.dismissed.is_empty() {
                <h3 class="advice__group">{ "Decided otherwise" }<span class="count">{ spec.dismissed.len() }</span></h3>
                <ul class="findings findings--all">
                    { for spec.dismissed.iter().map(|it| dismissed(it, &spec, &dispatch)) }
                </ul>
            }
            <p class="advice__more"><Link to={Route::Guide}>{ "How it all works: the guide, with your own names" }</Link></p>
            <p class="advice__more"><Link to={Route::Rules}>{ "Every rule, with its reason and an example" }</Link></p>
            <p class="advice__more"><Link to={Route::Troubles}>{ "A deploy failed? Paste its log" }</Link></p>
        </section>
    }
}

fn dismissed(dismissal: &Dismissal, spec: &Spec, dispatch: &Dispatch) -> Html {
    let Dismissal { rule, at, reason } = dismissal;
    let title = rules::find(rule).map_or(rule.as_str(), |rule| rule.title).to_owned();
    let place = spec.field(at).map(|field| field.describe(spec));
    let onpress = {
        let (dispatch, edit) = (dispatch.clone(), Edit::Recall(rule.clone(), at.clone()));
        move |()| dispatch.act(Action::Fix(None, edit.clone()))
    };
    html! {
        <li class="finding" key={[rule, at].map(String::as_str).concat()}>
            <span class="finding__message">
                { &title }
                if let Some(place) = place { { " (" }{ place }{ ")" } }
                { ": " }<q>{ reason.clone() }</q>
            </span>
            <div class="finding__tools">
                <Button class="button--fix" label="Say it again" said={format!(": {title}")} {onpress} />
            </div>
        </li>
    }
}
