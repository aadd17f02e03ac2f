//! Where to start from.

use super::front::First;
use super::lazy::split;
use super::parts::Button;
use super::router::Link;
use crate::presets::{CARDS, Card};
use crate::route::Route;
use crate::share;
use crate::spec::{Method, ReadError, Spec, read};
use gloo::file::File;
use gloo::file::callbacks::{FileReader, read_as_bytes};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`Start`].
#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    /// Whether there is a spec to go back to.
    #[prop_or_default]
    pub back: bool,
    /// What happens when one is chosen.
    pub begin: Callback<First>,
    /// What else one can go on with.
    #[prop_or_default]
    pub children: Html,
}

/// What is said at the first start.
const FIRST: (&str, &str) = (
    "Describe a deployment, get every file that Heroku needs",
    "Choose where to start. The files are written as you type, in this browser; nothing is sent anywhere.",
);

/// What is said when there is a spec already.
const AGAIN: (&str, &str) = ("A new spec", "What you have stays kept, under Specs.");

/// The starting points.
#[component]
pub(super) fn Start(StartProps { back, begin, children }: &StartProps) -> Html {
    let name = use_node_ref();
    let from_preset = {
        let (begin, name) = (begin.clone(), name.clone());
        Callback::from(move |(id, method): (&'static str, Method)| {
            let name = name.cast::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default();
            begin.emit(First::Preset(id, method, name));
        })
    };
    let empty = begin.reform(|_: MouseEvent| First::Empty);
    let onread = begin.reform(First::Text);
    let (title, about) = if *back { AGAIN } else { FIRST };
    html! {
        <div class="start">
            <div class="start__head">
                <h2 class="start__title" id="start" tabindex="-1">{ title }</h2>
                <p class="start__about">{ about }</p>
                { children.clone() }
            </div>
            <p class="start__name" data-own-history="">
                <label class="field__label" for="start-name">{ "What is your app called? " }<span class="start__optional">{ "(if you know already)" }</span></label>
                <input type="text" class="control" id="start-name" ref={name} autocomplete="off" autocapitalize="off" spellcheck="false"
                    placeholder="default: the preset's own names" />
            </p>
            <ul class="start__points">
                for card in CARDS {
                    { point(card, &from_preset) }
                }
                <li class="point">
                    <button type="button" class="point__main" onclick={empty}>
                        <span class="point__title">{ "Empty" }</span>
                        <span class="point__about">{ "Nothing is filled in. The form leads through it." }</span>
                    </button>
                </li>
            </ul>
            <Open {onread} />
            <section class="start__others" aria-labelledby="start-others">
                <h3 class="open__title" id="start-others">{ "Not here to set one up?" }</h3>
                <ul>
                    <li><Link to={Route::NewEnvironment}>{ "Add an environment to a project that is deployed already" }</Link></li>
                    <li><Link to={Route::Troubles}>{ "A deploy is red: paste its log" }</Link></li>
                    <li><Link to={Route::Guide}>{ "Read how it works" }</Link></li>
                </ul>
            </section>
        </div>
    }
}

/// One starting point; where it is offered by several methods, each has a button.
fn point(preset: &'static Card, onpress: &Callback<(&'static str, Method)>) -> Html {
    let press = |method: Method| {
        let id = preset.id;
        onpress.reform(move |_: MouseEvent| (id, method))
    };
    let own = preset.methods.first().copied().unwrap_or_default();
    html! {
        <li class="point">
            <button type="button" class="point__main" onclick={press(own)}>
                <span class="point__title">{ preset.title }</span>
                <span class="point__about">{ preset.about }</span>
                <span class="point__method">{ own.label() }</span>
            </button>
            if preset.methods.len() > 1 {
                <p class="point__others">
                    { "Or by " }
                    for method in preset.methods.iter().copied().skip(1) {
                        <button type="button" class="files__link" onclick={press(method)} aria-label={format!("{} by {}", preset.title, method.label())}>
                            { method.label() }
                        </button>
                    }
                </p>
            }
        </li>
    }
}

/// Properties of [`Open`].
#[derive(Properties, PartialEq)]
pub(super) struct OpenProps {
    /// A text that is a spec, or a link that carries one.
    pub onread: Callback<String>,
    /// The level of its heading.
    #[prop_or(3)]
    pub level: u8,
}

/// A spec from a file, or from a text.
#[component]
pub(super) fn Open(OpenProps { onread, level }: &OpenProps) -> Html {
    let error = use_state(|| None::<AttrValue>);
    let reading = use_mut_ref(|| None::<FileReader>);
    let text = use_node_ref();
    let take = {
        let (onread, error) = (onread.clone(), error.clone());
        Callback::from(move |text: Result<String, AttrValue>| {
            let (onread, error) = (onread.clone(), error.clone());
            spawn_local(async move {
                let problem = match &text {
                    Ok(text) => problem(text.clone()).await.unwrap_or_else(|_| Some(FAR.into())),
                    Err(words) => Some(words.clone()),
                };
                match (problem, text) {
                    (None, Ok(text)) => onread.emit(text),
                    (problem, _) => error.set(problem),
                }
            });
        })
    };
    let onchange = {
        let (take, reading) = (take.clone(), std::rc::Rc::clone(&reading));
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
            let take = take.clone();
            let reader = read_as_bytes(&File::from(file), move |bytes| take.emit(decode(bytes.ok())));
            *reading.borrow_mut() = Some(reader);
            // The same file can be chosen again, once it is mended.
            input.set_value("");
        }
    };
    let ondrop = {
        let (take, reading) = (take.clone(), std::rc::Rc::clone(&reading));
        move |event: DragEvent| {
            let Some(file) = event.data_transfer().and_then(|data| data.files()).and_then(|files| files.get(0)) else {
                return;
            };
            event.prevent_default();
            let take = take.clone();
            let reader = read_as_bytes(&File::from(file), move |bytes| take.emit(decode(bytes.ok())));
            *reading.borrow_mut() = Some(reader);
        }
    };
    let onpress = {
        let text = text.clone();
        move |()| take.emit(Ok(text.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()))
    };
    let words = "Open a spec, or a link";
    let heading = match level {
        2 => html! { <h2 class="open__title" id="open-title">{ words }</h2> },
        _ => html! { <h3 class="open__title" id="open-title">{ words }</h3> },
    };
    let invalid = error.is_some().then_some("true");
    html! {
        <section class="open" aria-labelledby="open-title" data-own-history="" {ondrop} ondragover={|event: DragEvent| event.prevent_default()}>
            { heading }
            <p class="field">
                <label class="field__label" for="open-file">{ "File: dynoscribe.json, chosen or dropped here" }</label>
                <input type="file" class="open__file" id="open-file" accept=".json,application/json" {onchange}
                    aria-describedby="open-about" aria-invalid={invalid} />
            </p>
            <p class="field">
                <label class="field__label" for="open-text">{ "Or its text, or a link that carries it" }</label>
                <textarea class="control control--code" id="open-text" rows="3" ref={text} spellcheck="false" autocapitalize="off"
                    autocomplete="off" placeholder={"{ \"version\": 1 }   or   https://…#spec=v1.…"} aria-describedby="open-about" aria-invalid={invalid} />
            </p>
            <div id="open-about" role="alert" class="open__error">
                if let Some(words) = &*error { { said(words) } }
            </div>
            <Button label="Open this text" {onpress} />
        </section>
    }
}

/// Why a spec could not be opened.
fn said(words: &AttrValue) -> Html {
    html! {
        <p class="finding">
            { super::parts::severity_mark(crate::spec::Severity::Error, true) }
            <span class="finding__message">{ words }</span>
        </p>
    }
}

/// What is said where the code that reads a spec cannot be fetched.
const FAR: &str = "What reads a spec could not be fetched. Try again when the network is back.";

split! {
    /// Why a text is no spec; nothing, if it is one.
    work: fn problem(text: String) -> Option<AttrValue> {
        spec_of(&text).err()
    }
}

/// The spec of a text: of its JSON, or of the link that it is.
pub(super) fn spec_of(text: &str) -> Result<Spec, AttrValue> {
    let link = text.trim();
    let parts = link.split_once('#').map_or(Vec::new(), |(_, hash)| share::parts(hash));
    if let Some((_, carried)) = parts.into_iter().find(|(name, _)| *name == share::SPEC) {
        return share::decode(carried).map_err(|error| error.to_string().into());
    }
    read(text).map_err(|error| in_words(&error))
}

fn in_words(error: &ReadError) -> AttrValue {
    let mut words = error.to_string();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words.into()
}

fn decode(bytes: Option<Vec<u8>>) -> Result<String, AttrValue> {
    let bytes = bytes.ok_or("The browser could not read this file.")?;
    String::from_utf8(bytes).map_err(|_| "This file is not UTF-8 text, so it is not a spec.".into())
}
