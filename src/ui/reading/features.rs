//! Choose a feature, see what it needs.

use super::blocks::draw;
use super::use_reading;
use crate::guide::live;
use crate::guide::live::features::{Feature, features};
use crate::ui::parts::{Button, Command};
use crate::ui::store::use_dispatch;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The features of the person's optional packages.
#[component]
pub(super) fn Features() -> Html {
    let chosen = use_state_eq(|| 0_usize);
    let (reading, dispatch) = (use_reading(), use_dispatch());
    let Some(reading) = reading else { return Html::default() };
    let view = reading.view();
    let all = features(&view);
    let Some(feature) = all.get(*chosen).or_else(|| all.first()) else {
        return draw(&live::blocks("features", "", &view));
    };
    let onchange = move |event: Event| {
        if let Ok(at) = event.target_unchecked_into::<HtmlSelectElement>().value().parse() {
            chosen.set(at);
        }
    };
    let option = |(at, it): (usize, &Feature)| {
        html! { <option value={at.to_string()} selected={it.name == feature.name}>{ &it.name }</option> }
    };
    let package = |(name, install): &(String, String)| {
        html! {
            <li><code><span class="own">{ name }</span></code>if !install.is_empty() { <Command text={install.clone()} /> }</li>
        }
    };
    html! {
        <div class="features" data-own-history="true">
            <label class="field__label" for="feature">{ "Feature" }</label>
            <select class="control" id="feature" {onchange}>{ for all.iter().enumerate().map(option) }</select>
            <div role="status">
                <p>{ "It needs:" }</p>
                <ul class="prose__list">{ for feature.packages.iter().map(package) }</ul>
                if let Some((key, value)) = &feature.switch {
                    <p>
                        { "It is switched on by " }<code><span class="own">{ [key, "=", value].concat() }</span></code>
                        { if feature.on { ", which your description sets." } else { ", which your description does not set." } }
                    </p>
                } else {
                    <p>{ "No config var is named that switches it on." }</p>
                }
                if let Some(edit) = feature.edit.clone() {
                    <Button class="button--fix" label="Switch it on" onpress={move |()| dispatch.edit(edit.clone())} />
                }
            </div>
        </div>
    }
}
