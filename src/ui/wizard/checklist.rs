//! The steps, with boxes that are remembered.

use super::Scene;
use crate::guide::chapter;
use crate::onboarding::Step;
use crate::route::Route;
use crate::troubles;
use crate::ui::reading::blocks::{draw, inlines};
use crate::ui::router::Link;
use yew::prelude::*;

/// Properties of [`Checklist`].
#[derive(Properties, PartialEq)]
pub(super) struct ChecklistProps {
    pub scene: Scene,
}

/// Each step: what to do, how one sees that it worked, what to do when it did not.
#[component]
pub(super) fn Checklist(ChecklistProps { scene }: &ChecklistProps) -> Html {
    let steps = &scene.plan.steps;
    let done = |id: &str| scene.memory.done.iter().any(|it| it == id);
    let count = steps.iter().filter(|step| done(step.id)).count();
    // The first that is not done is open.
    let next = steps.iter().find(|step| !done(step.id)).map(|step| step.id);
    html! {
        <section class="checklist" aria-labelledby="checklist">
            <h2 id="checklist" tabindex="-1">{ "What to do" }<span class="count" role="status">{ format!("{count} of {} done", steps.len()) }</span></h2>
            <ol>
                for (number, step) in (1..).zip(steps) {
                    <li class="checklist__step" key={step.id}>
                        { one(scene, step, number, done(step.id), next == Some(step.id)) }
                    </li>
                }
            </ol>
        </section>
    }
}

fn one(scene: &Scene, step: &Step, number: usize, done: bool, open: bool) -> Html {
    let id = format!("step-{}", step.id);
    let onchange = {
        let (scene, step) = (scene.clone(), step.id);
        move |_: Event| {
            scene.change(move |memory| {
                memory.done.retain(|it| it != step);
                if !done {
                    memory.done.push(step.to_owned());
                }
            });
        }
    };
    let fails = step.fails.iter().filter_map(|slug| troubles::find(slug));
    html! {
        <>
            <input type="checkbox" id={id.clone()} checked={done} {onchange} />
            <details {open}>
                <summary><label for={id}>{ format!("{number}. {}", step.title) }</label></summary>
                <div class="checklist__body">
                    { draw(&chapter::blocks(&step.body)) }
                    <p><b>{ "It worked" }</b>{ " if: " }{ inlines(&chapter::inlines(&step.worked)) }</p>
                    if !step.fails.is_empty() {
                        <p>{ "If not, it may be:" }</p>
                        <ul class="prose__list">
                            for trouble in fails {
                                <li><Link to={Route::Trouble(trouble.slug)}>{ trouble.title }</Link></li>
                            }
                        </ul>
                    }
                </div>
            </details>
        </>
    }
}
