//! Taking the files away.

use crate::ui::same::Same;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::folder::IntoFolder;
use super::tabs::base_name;
use crate::artifacts::{Artifact, Output};
use crate::bundle::{self, Put};
use crate::spec::{Spec, resolve};
use crate::ui::browser::{clipboard, download};
use crate::ui::parts::{Button, Shape};

/// Properties of [`Actions`].
#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    /// What the spec makes.
    pub output: Same<Output>,
    /// The path of the file that is open.
    pub open: &'static str,
    /// The spec.
    pub spec: Rc<Spec>,
    /// These files were taken away.
    pub ontaken: Callback<Vec<&'static str>>,
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
pub(super) fn Actions(ActionsProps { output, open, spec, ontaken }: &ActionsProps) -> Html {
    let outcome = use_state_eq(Outcome::default);
    // What was said about one text of a file does not hold for the next.
    use_effect_with((output.clone(), *open, outcome.setter()), |(_, _, outcome)| outcome.set(Outcome::None));

    let deps = (output.clone(), *open, outcome.setter(), ontaken.clone());
    let copy = use_callback(deps.clone(), |(), (output, open, outcome, _)| {
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
    let save = use_callback(deps, |(), (output, open, outcome, ontaken)| {
        let Some(file) = file(output, open) else { return };
        let saved = download::save(base_name(open), "text/plain;charset=utf-8", file.text().as_bytes());
        if saved.is_ok() {
            ontaken.emit(vec![open]);
        }
        outcome.set(told(saved, format!("Saved. It belongs at {open}")));
    });
    let deps = (output.clone(), Rc::clone(spec), outcome.setter(), ontaken.clone());
    let all = use_callback(deps.clone(), |(), (output, spec, outcome, ontaken)| {
        let name = [bundle::name(&spec.app.name), ".zip".to_owned()].concat();
        let saved = download::save(&name, "application/zip", &bundle::zip(&output.files));
        if saved.is_ok() {
            ontaken.emit(output.files.iter().map(|file| file.path).collect());
        }
        outcome.set(told(saved, format!("Saved {name}")));
    });
    let shell = use_callback(deps, |(), (output, _, outcome, ontaken)| {
        let (text, outcome) = (bundle::heredoc(&output.files), outcome.clone());
        let (ontaken, paths) = (ontaken.clone(), output.files.iter().map(|file| file.path).collect::<Vec<_>>());
        spawn_local(async move {
            outcome.set(match clipboard::copy(&text).await {
                Ok(()) => {
                    ontaken.emit(paths);
                    Outcome::Done("Copied. Paste it into a shell at the top of the repository".into())
                }
                Err(why) => Outcome::Failed(format!("The browser did not allow it: {why}.").into()),
            });
        });
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
            <details class="more">
                <summary>{ "More ways" }</summary>
                <div class="more__body">
                    <Button shape={Shape::Copy} label="Copy all for a shell" title="Commands that write every file" onpress={shell} />
                    <IntoFolder output={output.clone()} spec={Rc::clone(spec)} {ontaken} />
                    { on_github(spec, file(output, open)) }
                    <p class="more__about">{ "On the command line, the same: " }<code>{ "dynoscribe generate dynoscribe.json --out ." }</code></p>
                </div>
            </details>
        </div>
    }
}

/// The way to put the open file on GitHub without git on a machine.
fn on_github(spec: &Spec, file: Option<&Artifact>) -> Html {
    let Some(repository) = spec.app.on_github() else {
        return html! {
            <p class="more__about">{ "With the address of a repository on GitHub in the form, under App, a link puts the open file there." }</p>
        };
    };
    let Some(file) = file else { return Html::default() };
    let (deployment, _) = resolve(spec);
    let branch = deployment.main_target().and_then(|target| target.branch.as_ref());
    let (address, words) = match bundle::put(repository, branch.map_or("main", |branch| branch.as_str()), file) {
        Put::Filled(address) => (address, format!("New file on GitHub, filled in: {}", base_name(file.path))),
        Put::Empty(address) => {
            (address, format!("New file on GitHub: {} (too long for a link, so paste its text)", base_name(file.path)))
        }
    };
    html! {
        <p><a href={address} target="_blank" rel="noreferrer noopener">{ words }</a></p>
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
