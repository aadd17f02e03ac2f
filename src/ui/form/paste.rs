//! Many config vars at once, from a text.

use crate::import::{Note, Var, edit, vars};
use crate::spec::{Id, Spec, Value};
use crate::ui::parts::{Button, severity_mark};
use crate::ui::store::use_dispatch;
use std::rc::Rc;
use web_sys::{HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`Paste`].
#[derive(Properties, PartialEq)]
pub(super) struct PasteProps {
    /// The spec.
    pub spec: Rc<Spec>,
    /// They were taken over.
    pub done: Callback<()>,
}

/// A box for the text, and what becomes of each line.
#[component]
pub(super) fn Paste(PasteProps { spec, done }: &PasteProps) -> Html {
    let dispatch = use_dispatch();
    let text = use_state_eq(String::new);
    let environment = use_state_eq(|| None::<Id>);
    let read = use_memo(((*text).clone(), Rc::clone(spec)), |(text, spec)| {
        if text.trim().is_empty() { None } else { Some(vars(text, spec)) }
    });
    let oninput = {
        let text = text.setter();
        move |event: InputEvent| text.set(event.target_unchecked_into::<HtmlTextAreaElement>().value())
    };
    let onchange = {
        let environment = environment.clone();
        move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            environment.set(chosen.parse().ok().map(Id));
        }
    };
    let found: &[Var] = read.as_ref().as_ref().map_or(&[], |it| &it.vars);
    let notes: &[Note] = read.as_ref().as_ref().map_or(&[], |it| &it.notes);
    let take = {
        let (dispatch, done, edit) = (dispatch, done.clone(), edit(spec, found, *environment));
        move |()| {
            if let Some(edit) = edit.clone() {
                dispatch.edit(edit);
                done.emit(());
            }
        }
    };
    let label = match found.len() {
        0 => "Nothing to take over yet".to_owned(),
        1 => "Take over 1 config var".to_owned(),
        count => format!("Take over {count} config vars"),
    };
    html! {
        <section class="paste" aria-label="Paste config vars" data-own-history="true">
            <label class="field__label" for="paste-text">{ "A .env file, what heroku config prints, JSON, or commands" }</label>
            <textarea class="control control--code" id="paste-text" rows="6" spellcheck="false" autocapitalize="off" autocomplete="off"
                placeholder={"KEY=value\nOTHER: value"} aria-describedby="paste-about" {oninput} />
            <p class="field__help" id="paste-about">
                { "Secrets are not taken over: they are asked for when the script runs. Nothing of this text is kept." }
            </p>
            if !spec.environments.is_empty() {
                <p class="paste__where">
                    <label for="paste-where">{ "For" }</label>
                    <select class="control" id="paste-where" {onchange}>
                        <option value="" selected={environment.is_none()}>{ "every environment" }</option>
                        for it in &spec.environments {
                            <option value={it.id.0.to_string()} selected={*environment == Some(it.id)}>{ &it.name }</option>
                        }
                    </select>
                </p>
            }
            if !found.is_empty() { { preview(spec, found, *environment) } }
            if !notes.is_empty() {
                <ul class="findings" aria-label="Not taken over">
                    for note in notes {
                        <li class="finding">
                            { severity_mark(crate::spec::Severity::Warning, false) }
                            <span class="finding__message">
                                if note.line > 0 { { format!("Line {}: ", note.line) } }
                                { &note.message }
                            </span>
                        </li>
                    }
                </ul>
            }
            <Button class="button--main" {label} idle={found.is_empty()} onpress={take} />
        </section>
    }
}

/// What each becomes.
fn preview(spec: &Spec, found: &[Var], environment: Option<Id>) -> Html {
    let row = |var: &Var| {
        let there = spec.config.iter().find(|it| it.key == var.key);
        let now = there.map(|it| {
            let own = it.overrides.iter().find(|one| Some(one.environment) == environment);
            own.map_or(&it.value, |one| &one.value)
        });
        let what = match now {
            None => "new",
            Some(now) if *now == var.value => "as it is",
            Some(_) => "changed",
        };
        let (words, class) = match &var.value {
            Value::Text(text) | Value::Verbatim(text) if text.is_empty() => ("(empty)".to_owned(), ""),
            Value::Text(text) | Value::Verbatim(text) => (text.clone(), "paste__text"),
            other => (other.label().to_owned(), "paste__kind"),
        };
        html! {
            <tr key={var.key.clone()}>
                <th scope="row">{ &var.key }</th>
                <td {class}>{ words }</td>
                <td class="paste__what">{ what }</td>
            </tr>
        }
    };
    html! {
        <div class="paste__preview" role="group" aria-label="What becomes of them" tabindex="0">
            <table>
                <thead><tr><th scope="col">{ "Key" }</th><th scope="col">{ "Value" }</th><th scope="col">{ "Here" }</th></tr></thead>
                <tbody>{ for found.iter().map(row) }</tbody>
            </table>
        </div>
    }
}
