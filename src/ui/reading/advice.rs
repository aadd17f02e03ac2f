//! Which of a page's advice the person's own deployment follows.

use super::use_reading;
use crate::route::Route;
use crate::rules;
use crate::ui::parts::{FindingLine, Shape, icon, key};
use crate::ui::router::Link;
use yew::prelude::*;

/// Properties of [`Advice`].
#[derive(Properties, PartialEq)]
pub(super) struct AdviceProps {
    /// The rules.
    pub ids: Vec<String>,
}

/// The findings of the rules, and those that have nothing to say.
#[component]
pub(super) fn Advice(AdviceProps { ids }: &AdviceProps) -> Html {
    let Some(reading) = use_reading() else { return Html::default() };
    let view = reading.view();
    let all: Vec<_> = ids.iter().filter_map(|id| rules::find(id)).collect();
    let found = |id: &str| view.findings.iter().filter(|it| it.rule == id).collect::<Vec<_>>();
    let (followed, open): (Vec<_>, Vec<_>) = all.into_iter().partition(|rule| found(rule.id).is_empty());
    html! {
        <section class="own-advice" aria-labelledby="own-advice">
            <h2 id="own-advice">{ "Your deployment and this page" }</h2>
            if view.target.is_none() {
                <p>{ "As soon as something is described, this says which of these it follows." }</p>
            }
            if !open.is_empty() {
                <ul class="findings findings--all">
                    for finding in open.iter().flat_map(|rule| found(rule.id)) {
                        <FindingLine key={key(finding)} finding={finding.clone()} place={finding.at.describe(view.spec)} />
                    }
                </ul>
            }
            if view.target.is_some() && !followed.is_empty() {
                <p>{ "What your description avoids already:" }</p>
            }
            <ul class="followed">
                for rule in followed {
                    <li>
                        if view.target.is_some() { { icon(Shape::Done) }<span class="unseen">{ "Avoided: " }</span> }
                        <Link to={Route::Rule(rule.id)}>{ rule.title }</Link>
                    </li>
                }
            </ul>
        </section>
    }
}
