//! What can be done with the whole: undo, redo, save, start over; and the theme.

use super::browser::{download, page, storage};
use super::parts::{Button, Shape};
use super::search::search_button;
use super::state::{Action, Overlay};
use super::store::{Dispatch, use_dispatch, use_entry};
use crate::spec::Spec;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Toolbar`].
#[derive(Properties, PartialEq)]
pub(super) struct ToolbarProps {
    /// The spec.
    pub spec: Rc<Spec>,
    /// The name of the step that can be taken back.
    pub undo: Option<AttrValue>,
    /// The name of the step that can be made again.
    pub redo: Option<AttrValue>,
}

/// The tools.
#[component]
pub(super) fn Toolbar(ToolbarProps { spec, undo, redo }: &ToolbarProps) -> Html {
    let (dispatch, entry) = (use_dispatch(), use_entry());
    let mac = use_state_eq(|| false);
    {
        let mac = mac.setter();
        use_effect_with((), move |()| mac.set(page::on_a_mac()));
    }
    let act = |action: fn() -> Action| {
        let dispatch = dispatch.clone();
        Callback::from(move |()| dispatch.act(action()))
    };
    let save = use_callback((Rc::clone(spec), dispatch.clone()), |(), (spec, dispatch)| save_spec(spec, dispatch));
    html! {
        <div class="tools" role="group" aria-label="The whole spec">
            <Button shape={Shape::Undo} bare=true label="Undo" idle={undo.is_none()}
                title={tip("Undo", undo.as_ref(), if *mac { "⌘Z" } else { "Ctrl+Z" })}
                onpress={act(|| Action::Undo)} />
            <Button shape={Shape::Redo} bare=true label="Redo" idle={redo.is_none()}
                title={tip("Redo", redo.as_ref(), if *mac { "⇧⌘Z" } else { "Ctrl+Shift+Z" })}
                onpress={act(|| Action::Redo)} />
            <Button shape={Shape::Specs} label={entry.name.clone()} class="button--text button--spec" title="Specs: open another, rename, duplicate, delete"
                said=", specs" onpress={act(|| Action::Lay(Overlay::Specs))} />
            <Button shape={Shape::Save} label="Save the spec" class="button--text" title="Saves dynoscribe.json (Ctrl+S)" onpress={save} />
            <Button shape={Shape::Link} label="Link" class="button--text" title="A link that carries the spec"
                onpress={act(|| Action::Lay(Overlay::Share))} />
            <Button shape={Shape::Start} label="New spec" class="button--text" title="Choose a starting point; this spec stays kept"
                onpress={act(|| Action::Choose(true))} />
            <span class="tools__search">{ search_button(&act(|| Action::Lay(Overlay::Search))) }</span>
            <ThemeButton />
        </div>
    }
}

fn tip(word: &str, step: Option<&AttrValue>, key: &str) -> AttrValue {
    match step {
        Some(step) => format!("{word}: {step} ({key})").into(),
        None => format!("Nothing to {} ({key})", word.to_lowercase()).into(),
    }
}

/// Saves the spec as a file.
pub(super) fn save_spec(spec: &Spec, dispatch: &Dispatch) {
    let saved = download::save("dynoscribe.json", "application/json", spec.to_json().as_bytes());
    dispatch.act(Action::Say(match saved {
        Ok(()) => "Saving dynoscribe.json.".into(),
        Err(why) => format!("The spec could not be saved: {why}.").into(),
    }));
}

/// Where the theme is kept.
const KEY: &str = "dynoscribe.theme";

/// Light, dark, or as the system has it. What was chosen before is on the page already: `static/early.js` sees to it
/// before anything is drawn.
#[component]
pub(super) fn ThemeButton() -> Html {
    let theme = use_state_eq(|| None::<&'static str>);
    {
        let theme = theme.clone();
        use_effect_with((), move |()| {
            let kept = storage::read(KEY).ok().flatten();
            theme.set(["light", "dark"].into_iter().find(|it| kept.as_deref() == Some(*it)));
        });
    }
    let (shape, label, next) = match *theme {
        None => (Shape::Auto, "Theme: as the system", Some("light")),
        Some("light") => (Shape::Light, "Theme: light", Some("dark")),
        Some(_) => (Shape::Dark, "Theme: dark", None),
    };
    let onpress = move |()| {
        theme.set(next);
        page::set_theme(next);
        match next {
            // A theme that is not kept is right until the page is left.
            Some(next) => drop(storage::write(KEY, next)),
            None => storage::forget(KEY),
        }
    };
    html! {
        <Button {shape} bare=true {label} {onpress} />
    }
}
