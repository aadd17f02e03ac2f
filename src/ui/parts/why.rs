//! Why a finding hurts, where that is from, and the way to decide otherwise.

use super::Button;
use crate::library::{RULES, RuleText};
use crate::route::Route;
use crate::rules;
use crate::spec::Finding;
use crate::ui::document::{Document, absent, ticked, use_document};
use crate::ui::router::Link;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Properties of [`Why`].
#[derive(Properties, PartialEq)]
pub(super) struct WhyProps {
    /// The finding.
    pub finding: Finding,
    /// It is right as it is, for this reason.
    pub on_dismiss: Callback<String>,
}

/// The words of a finding's rule.
#[component]
pub(super) fn Why(WhyProps { finding, on_dismiss }: &WhyProps) -> Html {
    let texts = use_document::<Vec<RuleText>>(RULES.to_owned());
    let text = match &texts {
        Document::Here(texts) => texts.iter().find(|text| text.id == finding.rule),
        _ => None,
    };
    html! {
        <div class="why">
            { absent(&texts) }
            if let Some(text) = text {
                <p>{ ticked(&text.why) }</p>
                { sources(&text.sources) }
            }
            if let Some(rule) = rules::find(finding.rule) {
                <p><Link to={Route::Rule(rule.id)}>{ "The rule, with an example" }</Link></p>
            }
            if rules::can_be_dismissed(finding) {
                <Dismiss id={format!("{}-{}", finding.rule, finding.at.key())} {on_dismiss} />
            }
        </div>
    }
}

/// Where it is from.
pub fn sources(sources: &[(String, String)]) -> Html {
    let one = |(at, checked): &(String, String)| html! { <li>{ at }{ ", checked " }<time>{ checked }</time></li> };
    html! {
        <ul class="sources" aria-label="Sources">{ for sources.iter().map(one) }</ul>
    }
}

/// Properties of [`Dismiss`].
#[derive(Properties, PartialEq)]
struct DismissProps {
    id: String,
    on_dismiss: Callback<String>,
}

/// A reason, and the button that keeps it.
#[component]
fn Dismiss(DismissProps { id, on_dismiss }: &DismissProps) -> Html {
    let input = use_node_ref();
    let empty = use_state_eq(|| false);
    let (field, error) = (format!("dismiss-{id}"), format!("dismiss-{id}-error"));
    let dismiss = {
        let (input, empty, on_dismiss) = (input.clone(), empty.clone(), on_dismiss.clone());
        move || {
            let Some(input) = input.cast::<HtmlInputElement>() else { return };
            let reason = input.value();
            if reason.trim().is_empty() {
                empty.set(true);
                // An input that is in the page can be focused.
                let _ = input.focus();
                return;
            }
            on_dismiss.emit(reason.trim().to_owned());
        }
    };
    let onpress = {
        let dismiss = dismiss.clone();
        move |()| dismiss()
    };
    let onkeydown = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            dismiss();
        }
    };
    html! {
        <div class="dismiss" data-own-history="true">
            <label class="field__label" for={field.clone()}>{ "Right as it is? Say why" }</label>
            <input type="text" class="control" id={field} ref={input} autocomplete="off" {onkeydown}
                aria-invalid={empty.then_some("true")} aria-describedby={error.clone()} />
            <p class="dismiss__about" id={error}>
                if *empty {
                    <b class="severity--error">{ "A reason is needed: " }</b>
                }
                { "It is kept with the description, and stands in the deployment guide." }
            </p>
            <Button class="button--fix" label="Dismiss this" {onpress} />
        </div>
    }
}
