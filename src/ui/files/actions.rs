//! Taking the files away.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::tabs::base_name;
use crate::artifacts::{Artifact, Output};
use crate::bundle;
use crate::ui::browser::{clipboard, download};
use crate::ui::parts::Button;

/// Properties of [`Actions`].
#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    /// What the spec makes.
    pub output: Rc<Output>,
    /// The path of the file that is open.
    pub open: &'static str,
    /// The name of the app.
    pub name: AttrValue,
}

/// How an action went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Outcome {
    #[default]
    None,
    Done(AttrValue),
    Failed(AttrValue),
}

/// Copy and download the open file, and all of them as a zip.
#[component]
pub(super) fn Actions(ActionsProps { output, open, name }: &ActionsProps) -> Html {
    let outcome = use_state_eq(Outcome::default);
    // What was said about one text of a file does not hold for the next.
    use_effect_with((Rc::clone(output), *open, outcome.setter()), |(_, _, outcome)| outcome.set(Outcome::None));

    let deps = (Rc::clone(output), *open, outcome.setter());
    let copy = use_callback(deps.clone(), |(), (output, open, outcome)| {
        let (Some(file), outcome) = (file(output, open), outcome.clone()) else { return };
        let text = file.text();
        let done = AttrValue::from(format!("Copied {}", base_name(open)));
        spawn_local(async move {
            outcome.set(match clipboard::copy(&text).await {
                Ok(()) => Outcome::Done(done),
                Err(_) if select() => {
                    Outcome::Failed("The browser did not allow it. The text is selected: press Ctrl+C.".into())
                }
                Err(why) => Outcome::Failed(format!("The browser did not allow it: {why}.").into()),
            });
        });
    });
    let save = use_callback(deps, |(), (output, open, outcome)| {
        let Some(file) = file(output, open) else { return };
        let saved = download::save(base_name(open), "text/plain;charset=utf-8", file.text().as_bytes());
        outcome.set(told(saved, format!("Saved. It belongs at {open}")));
    });
    let deps = (Rc::clone(output), name.clone(), outcome.setter());
    let all = use_callback(deps, |(), (output, name, outcome)| {
        let name = [bundle::name(name), ".zip".to_owned()].concat();
        let saved = download::save(&name, "application/zip", &bundle::zip(&output.files));
        outcome.set(told(saved, format!("Saved {name}")));
    });
    let (class, words) = match &*outcome {
        Outcome::None => ("outcome", ""),
        Outcome::Done(words) => ("outcome outcome--done", words.as_str()),
        Outcome::Failed(words) => ("outcome outcome--failed", words.as_str()),
    };
    html! {
        <div class="files__actions">
            <Button label="Copy" title={format!("Copy {open}")} onpress={copy} />
            <Button label="Download" title={format!("Download {open}")} onpress={save} />
            <Button label="All as .zip" title="Download every file" onpress={all} />
            <p {class} role="status">{ words }</p>
        </div>
    }
}

fn file<'a>(output: &'a Output, open: &str) -> Option<&'a Artifact> {
    output.files.iter().find(|file| file.path == open)
}

fn told(result: Result<(), String>, done: String) -> Outcome {
    match result {
        Ok(()) => Outcome::Done(done.into()),
        Err(why) => Outcome::Failed(format!("The browser did not allow it: {why}.").into()),
    }
}

/// Selects the open file for the person to copy.
fn select() -> bool {
    let lines = gloo::utils::document().get_element_by_id("files-lines");
    let selection = gloo::utils::window().get_selection().ok().flatten();
    lines.zip(selection).is_some_and(|(lines, selection)| selection.select_all_children(&lines).is_ok())
}
