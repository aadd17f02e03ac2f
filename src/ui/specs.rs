//! The specs that this browser keeps.

use super::browser::download;
use super::kept;
use super::parts::{Button, Dialog, Shape};
use super::state::{Action, Overlay};
use super::store::{Dispatch, use_dispatch, use_entry};
use crate::bundle::{self, Entry as Packed};
use crate::shelf::{Kept, free_name};
use crate::spec::Spec;
use gloo::events::EventListener;
use gloo::utils::window;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// A kept spec, or the text of one that cannot be read.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    Read(u32, Box<Kept>),
    Unread(u32, String, String),
}

impl Found {
    fn all() -> Vec<Self> {
        let one = |id: u32| {
            let text = kept::text(id)?;
            Some(match Kept::read(&text) {
                Ok(kept) => Self::Read(id, Box::new(kept)),
                Err(error) => Self::Unread(id, error.to_string(), text),
            })
        };
        kept::ids().into_iter().filter_map(one).collect()
    }

    const fn id(&self) -> u32 {
        match self {
            Self::Read(id, _) | Self::Unread(id, ..) => *id,
        }
    }
}

/// The specs that this browser keeps: opened, renamed, copied, deleted and brought back, and all of them as files.
#[component]
pub(super) fn Specs() -> Html {
    let (dispatch, entry) = (use_dispatch(), use_entry());
    let all = use_state_eq(Found::all);
    let gone = use_state_eq(|| None::<(u32, String, String)>);
    let naming = use_state_eq(|| None::<u32>);
    let look = use_callback(all.setter(), |(), all| all.set(Found::all()));
    {
        let look = look.clone();
        // What is open is kept under its new name by the time that this is drawn.
        use_effect_with(std::rc::Rc::clone(&entry), move |_| {
            look.emit(());
            let listener = EventListener::new(&window(), "storage", move |_| look.emit(()));
            move || drop(listener)
        });
    }
    let close = {
        let dispatch = dispatch.clone();
        move || dispatch.act(Action::Lay(Overlay::None))
    };
    let start = {
        let (dispatch, close) = (dispatch.clone(), close.clone());
        move |()| {
            close();
            dispatch.act(Action::Choose(true));
        }
    };
    let export = {
        let (all, dispatch) = (all.clone(), dispatch.clone());
        move |()| export(&all, &dispatch)
    };
    let bring_back = {
        let (gone, look, dispatch) = (gone.clone(), look.clone(), dispatch.clone());
        move |()| {
            if let Some((id, name, text)) = &*gone
                && super::browser::storage::write(&kept::key(*id), text).is_ok()
            {
                dispatch.act(Action::Say(format!("{name} is back.").into()));
                gone.set(None);
                look.emit(());
            }
        }
    };
    let row = |found: &Found| {
        let id = found.id();
        let here = id == entry.id;
        let delete = {
            let (found, gone, look, dispatch) = (found.clone(), gone.clone(), look.clone(), dispatch.clone());
            move |()| {
                let name = match &found {
                    Found::Read(_, kept) => kept.name.clone(),
                    Found::Unread(..) => "What could not be read".to_owned(),
                };
                let text = kept::text(id).unwrap_or_default();
                if here {
                    dispatch.act(Action::Close);
                }
                kept::forget(id);
                dispatch.act(Action::Say(format!("{name} is deleted. You can bring it back.").into()));
                gone.set(Some((id, name, text)));
                look.emit(());
            }
        };
        match found {
            Found::Unread(_, why, text) => {
                let save = {
                    let (text, dispatch) = (text.clone(), dispatch.clone());
                    move |()| save("dynoscribe-unread.json", &text, &dispatch)
                };
                html! {
                    <li class="kept" key={id}>
                        <p class="kept__name">{ "It cannot be read" }</p>
                        <p class="kept__about">{ why }</p>
                        <div class="kept__tools">
                            <Button shape={Shape::Save} bare=true label="Save it as a file" onpress={save} />
                            <Button shape={Shape::Remove} bare=true label="Delete what cannot be read" onpress={delete} />
                        </div>
                    </li>
                }
            }
            Found::Read(_, kept) => {
                let open = {
                    let (dispatch, kept, close) = (dispatch.clone(), kept.clone(), close.clone());
                    move |_: MouseEvent| {
                        if !here {
                            dispatch.act(Action::Open(id, kept.clone()));
                        }
                        dispatch.act(Action::Choose(false));
                        close();
                    }
                };
                let copy = {
                    let (kept, look, dispatch) = (kept.clone(), look.clone(), dispatch.clone());
                    move |()| {
                        let name = free_name(&kept.name, &kept::names(0));
                        store(kept::free_id(0), &Kept { name, ..(*kept).clone() }, &dispatch);
                        look.emit(());
                    }
                };
                let (name_now, rename) = (kept.name.clone(), naming.clone());
                let finish = {
                    let (old, naming, look, dispatch) =
                        (kept.name.clone(), naming.clone(), look.clone(), dispatch.clone());
                    Callback::from(move |name: Option<String>| {
                        naming.set(None);
                        let Some(name) = name.filter(|name| !name.trim().is_empty() && *name != old) else {
                            return;
                        };
                        let name = free_name(&name, &kept::names(id));
                        if here {
                            dispatch.act(Action::Rename(name.clone()));
                        }
                        // What is open is kept under its new name by itself.
                        if !here && let Some(Ok(kept)) = kept::load(id) {
                            store(id, &Kept { name, ..kept }, &dispatch);
                        }
                        look.emit(());
                    })
                };
                html! {
                    <li class="kept" key={id} aria-current={here.then_some("true")}>
                        if *naming == Some(id) {
                            <Naming name={kept.name.clone()} on_done={finish} />
                        } else {
                            <button type="button" class="kept__name" onclick={open}>{ &kept.name }</button>
                        }
                        <p class="kept__about">{ about(&kept.spec) }if here { { " · open now" } }</p>
                        <div class="kept__tools">
                            <Button class="button--link" label="Rename" said={format!(": {name_now}")} onpress={move |()| rename.set(Some(id))} />
                            <Button class="button--link" label="Duplicate" said={format!(": {name_now}")} onpress={copy} />
                            <Button class="button--link" label="Delete" said={format!(": {name_now}")} onpress={delete} />
                        </div>
                    </li>
                }
            }
        }
    };
    html! {
        <Dialog label="Specs" class="dialog--specs">
            <p class="dialog__about">{ "Kept in this browser and nowhere else. A spec's home is dynoscribe.json in the repository." }</p>
            if all.is_empty() {
                <p class="dialog__none">{ "None yet." }</p>
            } else {
                <ul class="kepts">{ for all.iter().map(row) }</ul>
            }
            if let Some((_, name, _)) = &*gone {
                <p class="dialog__gone" role="status">
                    { format!("{name} is deleted. ") }
                    <Button class="button--link" label="Bring it back" onpress={bring_back} />
                </p>
            }
            <div class="dialog__tools">
                <Button shape={Shape::Add} label="New spec" onpress={start} />
                <Button shape={Shape::Save} label="Save all as .zip" idle={all.is_empty()} onpress={export} />
            </div>
        </Dialog>
    }
}

/// What tells one spec from another.
fn about(spec: &Spec) -> String {
    let environments = match spec.environments.len() {
        0 => "no environment".to_owned(),
        1 => "1 environment".to_owned(),
        count => format!("{count} environments"),
    };
    format!("{}, {environments}", spec.method.label())
}

fn store(id: u32, kept: &Kept, dispatch: &Dispatch) {
    if let Err(why) = super::browser::storage::write(&kept::key(id), &kept.to_text()) {
        dispatch.act(Action::Say(format!("This browser does not keep it: {why}.").into()));
    }
}

fn save(name: &str, text: &str, dispatch: &Dispatch) {
    if let Err(why) = download::save(name, "application/json", text.as_bytes()) {
        dispatch.act(Action::Say(format!("It could not be saved: {why}.").into()));
    }
}

/// All of them as files of one archive, each as a `dynoscribe.json` in a folder of its name.
fn export(all: &[Found], dispatch: &Dispatch) {
    let mut folders: Vec<String> = Vec::new();
    let entry = |found: &Found| {
        let (name, text) = match found {
            Found::Read(_, kept) => (bundle::name(&kept.name), kept.spec.to_json()),
            Found::Unread(_, _, text) => ("unread".to_owned(), text.clone()),
        };
        let folder = free_name(&name, &folders);
        folders.push(folder.clone());
        Packed { path: [&folder, "/dynoscribe.json"].concat(), executable: false, text }
    };
    let entries: Vec<_> = all.iter().map(entry).collect();
    let saved = download::save("dynoscribe-specs.zip", "application/zip", &bundle::archive(&entries));
    dispatch.act(Action::Say(match saved {
        Ok(()) => "Saving dynoscribe-specs.zip.".into(),
        Err(why) => format!("They could not be saved: {why}.").into(),
    }));
}

/// Properties of [`Naming`].
#[derive(Properties, PartialEq)]
struct NamingProps {
    name: String,
    on_done: Callback<Option<String>>,
}

/// The box for another name.
#[component]
fn Naming(NamingProps { name, on_done }: &NamingProps) -> Html {
    let input = use_node_ref();
    {
        let input = input.clone();
        use_effect_with((), move |()| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                // An input that is in the page can be focused and selected.
                let _ = input.focus();
                input.select();
            }
        });
    }
    let value = {
        let input = input.clone();
        move || input.cast::<HtmlInputElement>().map(|input| input.value())
    };
    let done = {
        let on_done = on_done.clone();
        move |()| on_done.emit(value())
    };
    let onkeydown = {
        let (done, on_done) = (done.clone(), on_done.clone());
        move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                done(());
            }
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                on_done.emit(None);
            }
            _ => {}
        }
    };
    html! {
        <span class="kept__naming">
            <input type="text" class="control" ref={input} value={name.clone()} aria-label="Name of the spec" {onkeydown}
                autocomplete="off" />
            <Button label="Done" onpress={done} />
        </span>
    }
}
