//! Five questions that lead to a method.

use crate::guide::live::chooser::{QUESTIONS, Question, verdict};
use crate::spec::{Edit, Method};
use crate::ui::parts::Button;
use crate::ui::store::{Described, use_dispatch};
use yew::prelude::*;

/// The questions, and what the answers so far lead to.
#[component]
pub(super) fn Chooser() -> Html {
    let given = use_state_eq(|| [None; 5]);
    let (dispatch, spec) = (use_dispatch(), use_context::<Described>());
    let question = |(at, question): (usize, &Question)| {
        let answer = |(place, answer): (usize, &crate::guide::live::chooser::Answer)| {
            let onchange = {
                let given = given.clone();
                move |_: Event| {
                    let mut next = *given;
                    next[at] = Some(place);
                    given.set(next);
                }
            };
            html! {
                <label class="choice">
                    <input type="radio" name={question.id} checked={given[at] == Some(place)} {onchange} />
                    <span>{ answer.text }</span>
                </label>
            }
        };
        html! {
            <fieldset class="question">
                <legend>{ question.text }</legend>
                { for question.answers.iter().enumerate().map(answer) }
            </fieldset>
        }
    };
    let answered = given.iter().flatten().count();
    let found = verdict(&given);
    let reason = |why: &&'static str| html! { <li>{ *why }</li> };
    let out =
        |(method, why): &(Method, &'static str)| html! { <li>{ method.label() }{ " is ruled out: " }{ *why }</li> };
    let now = spec.map(|Described(spec)| spec.method);
    let method = found.method;
    let take = move |()| dispatch.edit(Edit::Method(method));
    html! {
        <div class="chooser" data-own-history="true">
            { for QUESTIONS.iter().enumerate().map(question) }
            <div class="chooser__verdict" role="status">
                if answered == 0 {
                    <p>{ "Answer what you know. Each answer counts at once." }</p>
                } else {
                    <p>
                        { if answered == QUESTIONS.len() { "Take " } else { "So far: " } }<b>{ method.label() }</b>{ ". " }{ method.about() }
                    </p>
                    <ul class="prose__list">
                        { for found.because.iter().map(reason) }
                        { for found.ruled_out.iter().map(out) }
                        for why in &found.missed { <li>{ "What you wish and will not have: " }{ *why }</li> }
                    </ul>
                    if now == Some(method) {
                        <p>{ "Your description has this method already." }</p>
                    } else {
                        <Button class="button--primary" label={["Take ", method.label()].concat()} onpress={take} />
                    }
                }
            </div>
        </div>
    }
}
