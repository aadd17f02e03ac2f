//! Where to start from.

use super::parts::Button;
use super::store::{Action, use_dispatch};
use crate::presets::PRESETS;
use crate::spec::{ReadError, Spec, read};
use gloo::file::File;
use gloo::file::callbacks::{FileReader, read_as_bytes};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`Start`].
#[derive(Properties, PartialEq)]
pub(super) struct StartProps {
    /// Whether there is a spec to go back to.
    pub back: bool,
}

/// What is said at the first start.
const FIRST: (&str, &str) = (
    "Describe a deployment, get every file that Heroku needs",
    "Choose where to start. The files are written as you type, in this browser; nothing is sent anywhere.",
);

/// What is said when there is a spec already.
const AGAIN: (&str, &str) = ("Start over", "What you have is replaced. You can undo it.");

/// The starting points.
#[component]
pub(super) fn Start(StartProps { back }: &StartProps) -> Html {
    let dispatch = use_dispatch();
    let begin = use_callback(dispatch.clone(), |spec: Spec, dispatch| dispatch.act(Action::Begin(Box::new(spec))));
    let (title, about) = if *back { AGAIN } else { FIRST };
    html! {
        <div class="start">
            <div class="start__head">
                <h2 class="start__title" id="start" tabindex="-1">{ title }</h2>
                <p class="start__about">{ about }</p>
                if *back {
                    <Button label="Back to the form" onpress={move |()| dispatch.act(Action::Choose(false))} />
                }
            </div>
            <ul class="start__points">
                for preset in PRESETS.iter().copied() {
                    <Point title={preset.title} about={preset.about} onpress={begin.reform(move |()| preset.spec())} />
                }
                <Point title="Empty" about="Nothing is filled in." onpress={begin.reform(|()| Spec::default())} />
            </ul>
            <Open onread={begin} />
        </div>
    }
}

/// Properties of [`Point`].
#[derive(Properties, PartialEq)]
struct PointProps {
    title: &'static str,
    about: &'static str,
    onpress: Callback<()>,
}

/// One starting point.
#[component]
fn Point(PointProps { title, about, onpress }: &PointProps) -> Html {
    let onclick = onpress.reform(|_: MouseEvent| ());
    html! {
        <li>
            <button type="button" class="point" {onclick}>
                <span class="point__title">{ *title }</span>
                <span class="point__about">{ *about }</span>
            </button>
        </li>
    }
}

/// Properties of [`Open`].
#[derive(Properties, PartialEq)]
struct OpenProps {
    onread: Callback<Spec>,
}

/// A spec from a file, or from a text.
#[component]
fn Open(OpenProps { onread }: &OpenProps) -> Html {
    let error = use_state(|| None::<AttrValue>);
    let reading = use_mut_ref(|| None::<FileReader>);
    let text = use_node_ref();
    let take = {
        let (onread, error) = (onread.clone(), error.clone());
        Callback::from(move |text: Result<String, AttrValue>| {
            match text.and_then(|text| read(&text).map_err(|error| in_words(&error))) {
                Ok(spec) => onread.emit(spec),
                Err(words) => error.set(Some(words)),
            }
        })
    };
    let onchange = {
        let take = take.clone();
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
    let onpress = {
        let text = text.clone();
        move |()| take.emit(Ok(text.cast::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default()))
    };
    let invalid = error.is_some().then_some("true");
    html! {
        <section class="open" aria-labelledby="open-title" data-own-history="">
            <h3 class="open__title" id="open-title">{ "Open a spec" }</h3>
            <p class="field">
                <label class="field__label" for="open-file">{ "File" }</label>
                <input type="file" class="open__file" id="open-file" accept=".json,application/json" {onchange}
                    aria-describedby="open-about" aria-invalid={invalid} />
            </p>
            <p class="field">
                <label class="field__label" for="open-text">{ "Or its text" }</label>
                <textarea class="control control--code" id="open-text" rows="4" ref={text} spellcheck="false" autocapitalize="off"
                    autocomplete="off" placeholder={"{ \"version\": 1 }"} aria-describedby="open-about" aria-invalid={invalid} />
            </p>
            <div id="open-about" role="alert" class="open__error">
                if let Some(words) = &*error { <SaidError words={words.clone()} /> }
            </div>
            <Button label="Open this text" {onpress} />
        </section>
    }
}

/// Properties of [`SaidError`].
#[derive(Properties, PartialEq)]
struct SaidErrorProps {
    words: AttrValue,
}

/// Why a spec could not be opened.
#[component]
fn SaidError(SaidErrorProps { words }: &SaidErrorProps) -> Html {
    html! {
        <p class="finding">
            { super::parts::severity_mark(crate::spec::Severity::Error, true) }
            <span class="finding__message">{ words }</span>
        </p>
    }
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
