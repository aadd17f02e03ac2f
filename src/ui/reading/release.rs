//! Who runs the release command: four ways, one of them yours; choose one to see it.

use super::blocks::inlines;
use super::use_reading;
use crate::guide::live::release::{WAYS, Way, sentence, yours};
use yew::prelude::*;

/// The four ways. Until another is chosen, the one of the environment is shown.
#[component]
pub(super) fn Release() -> Html {
    let chosen = use_state_eq(|| None::<usize>);
    let Some(reading) = use_reading() else { return Html::default() };
    let view = reading.view();
    let own = yours(&view);
    let shown = chosen.or(own).unwrap_or_default();
    let choice = |(at, way): (usize, &Way)| {
        let onchange = {
            let chosen = chosen.clone();
            move |_: Event| chosen.set(Some(at))
        };
        html! {
            <label class="choice choice--tab">
                <input type="radio" name="release-way" checked={shown == at} {onchange} />
                <span>{ way.title }if own == Some(at) { <span class="choice__own">{ " yours" }</span> }</span>
            </label>
        }
    };
    html! {
        <figure class="release" aria-label="Who runs the release command">
            <fieldset class="release__ways">
                <legend class="unseen">{ "Way" }</legend>
                { for WAYS.iter().enumerate().map(choice) }
            </fieldset>
            if let Some(way) = WAYS.get(shown) {
                <dl class="release__way" aria-live="polite">
                    { fact("Who builds", way.builds) }
                    { fact("The command comes from", way.from) }
                    { fact("When it runs", way.when) }
                    { fact("When it fails", way.fails) }
                    { fact("Not read", way.ignored) }
                </dl>
            }
            <figcaption>{ inlines(&sentence(&view, own)) }</figcaption>
        </figure>
    }
}

fn fact(name: &'static str, words: &'static str) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ words }</dd></div> }
}
