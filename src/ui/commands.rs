//! What can be done, in words that can be searched.

use super::browser::{clipboard, download};
use super::kept;
use super::part::Part;
use super::router::Here;
use super::same::Same;
use super::state::{Action, Overlay};
use super::store::Dispatch;
use crate::artifacts::Output;
use crate::bundle;
use crate::route::Route;
use crate::search;
use crate::shelf;
use crate::spec::history::History;
use crate::spec::{Edit, List};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// Something that can be done.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Command {
    /// What it is, in a word.
    pub kind: &'static str,
    /// What it does.
    pub title: String,
    /// What stands beside it.
    pub beside: String,
    /// Does it.
    pub run: Callback<()>,
}

/// What the commands are about.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scene {
    /// The spec with its past.
    pub history: History,
    /// Whether there is a spec to work on.
    pub begun: bool,
    /// The number of the spec.
    pub id: u32,
    /// The files.
    pub output: Same<Output>,
}

/// Everything that can be done now. The first are offered before a word is typed.
pub(super) fn all(scene: &Scene, dispatch: &Dispatch, here: &Here) -> Vec<Command> {
    let mut all = Vec::new();
    if scene.begun {
        steps(&mut all, scene, dispatch);
    }
    pages(&mut all, dispatch, here);
    if scene.begun {
        places(&mut all, scene, dispatch, here);
    }
    for id in kept::ids().into_iter().filter(|id| *id != scene.id) {
        let Some(name) = kept::text(id).and_then(|text| shelf::label(&text)) else { continue };
        let (dispatch, here) = (dispatch.clone(), here.clone());
        let run = move |()| {
            if let Some(Ok(kept)) = kept::load(id) {
                dispatch.act(Action::Open(id, Box::new(kept)));
                here.follow(Route::Work);
            }
        };
        all.push(command("Spec", format!("Open {name}"), "kept in this browser", run));
    }
    all
}

/// Those that fit some words, the best first.
pub(super) fn fitting(all: Vec<Command>, wanted: &str, most: usize) -> Vec<Command> {
    let words = search::words(wanted);
    if words.is_empty() {
        return all.into_iter().filter(|it| it.kind == "Do").take(most).collect();
    }
    let score = |it: &Command| search::score(&words, &[(it.title.as_str(), 24), (it.beside.as_str(), 6), (it.kind, 4)]);
    let mut found: Vec<_> = all.into_iter().filter_map(|it| Some((score(&it)?, it))).collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(most).map(|(_, it)| it).collect()
}

fn command(
    kind: &'static str,
    title: impl Into<String>,
    beside: impl Into<String>,
    run: impl Fn(()) + 'static,
) -> Command {
    Command { kind, title: title.into(), beside: beside.into(), run: Callback::from(run) }
}

/// Steps with the whole spec and its files.
fn steps(all: &mut Vec<Command>, scene: &Scene, dispatch: &Dispatch) {
    let act = |action: fn() -> Action| {
        let dispatch = dispatch.clone();
        move |()| dispatch.act(action())
    };
    if let Some(step) = scene.history.can_undo() {
        all.push(command("Do", format!("Undo: {step}"), "", act(|| Action::Undo)));
    }
    if let Some(step) = scene.history.can_redo() {
        all.push(command("Do", format!("Redo: {step}"), "", act(|| Action::Redo)));
    }
    let (spec, told) = (Rc::clone(&scene.history.now), dispatch.clone());
    all.push(command("Do", "Save the spec", "dynoscribe.json", move |()| super::toolbar::save_spec(&spec, &told)));
    all.push(command("Do", "Link to this spec", "to send it to somebody", act(|| Action::Lay(Overlay::Share))));
    let (output, name, told) = (scene.output.clone(), scene.history.now.app.name.clone(), dispatch.clone());
    all.push(command("Do", "Download every file as .zip", "", move |()| {
        let name = [bundle::name(&name), ".zip".to_owned()].concat();
        let saved = download::save(&name, "application/zip", &bundle::zip(&output.files));
        told.act(Action::Say(saved.map_or_else(
            |why| format!("It could not be saved: {why}.").into(),
            |()| format!("Saving {name}.").into(),
        )));
    }));
    let (output, told) = (scene.output.clone(), dispatch.clone());
    all.push(command("Do", "Copy every file as one text for a shell", "", move |()| {
        let (text, told) = (bundle::heredoc(&output.files), told.clone());
        spawn_local(async move {
            let done = clipboard::copy(&text).await.is_ok();
            told.act(Action::Say(if done { "Copied." } else { "The browser does not let this page copy." }.into()));
        });
    }));
}

/// Where one can go.
fn pages(all: &mut Vec<Command>, dispatch: &Dispatch, here: &Here) {
    let start = {
        let (dispatch, here) = (dispatch.clone(), here.clone());
        move |()| {
            here.follow(Route::Work);
            dispatch.act(Action::Choose(true));
        }
    };
    all.push(command("Do", "New spec", "start from a preset, a file, a link, or nothing", start));
    let lay = |overlay: Overlay| {
        let dispatch = dispatch.clone();
        move |()| dispatch.act(Action::Lay(overlay))
    };
    all.push(command("Do", "Specs", "open, rename, duplicate, delete, save all", lay(Overlay::Specs)));
    all.push(command("Do", "Keys", "what the keys do", lay(Overlay::Keys)));
    let turn = |route: Route| {
        let here = here.clone();
        move |()| here.turn(route, AttrValue::default())
    };
    all.push(command("Do", "Add an environment, step by step", "the wizard", turn(Route::NewEnvironment)));
    all.push(command("Go to", "Workbench", "", turn(Route::Work)));
    all.push(command("Go to", "Guide", "", turn(Route::Guide)));
    all.push(command("Go to", "Troubleshoot", "paste a log", turn(Route::Troubles)));
    all.push(command("Go to", "Rules", "", turn(Route::Rules)));
}

/// The lists that can be added to from anywhere.
const LISTS: [List; 8] = [
    List::Environments,
    List::Processes,
    List::Addons,
    List::Config,
    List::Buildpacks,
    List::Images,
    List::Ignore,
    List::Packages,
];

/// Parts, lists, fields and files of the spec.
fn places(all: &mut Vec<Command>, scene: &Scene, dispatch: &Dispatch, here: &Here) {
    let spec = &scene.history.now;
    let at_work = |action: Box<dyn Fn() -> Action>| {
        let (dispatch, here) = (dispatch.clone(), here.clone());
        move |()| {
            here.follow(Route::Work);
            dispatch.act(Action::Choose(false));
            dispatch.act(action());
        }
    };
    for part in Part::ALL {
        all.push(command(
            "Go to",
            part.label(),
            "part of the form",
            at_work(Box::new(move || Action::Visit(part.id()))),
        ));
    }
    for list in LISTS {
        let title = ["Add: ", list.item()].concat();
        all.push(command("Do", title, list.label(), at_work(Box::new(move || Action::Edit(Edit::Add(list))))));
    }
    for file in &scene.output.files {
        let path = file.path;
        all.push(command("File", path, file.about, at_work(Box::new(move || Action::Look(path, 0)))));
    }
    for field in spec.fields() {
        all.push(command("Field", field.describe(spec), "", at_work(Box::new(move || Action::Jump(field)))));
    }
}
