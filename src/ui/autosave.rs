//! Keeps the spec in the browser, and finds it again; opens links; follows what other tabs do.

use super::browser::{address, storage};
use super::front::First;
use super::kept;
use super::start::spec_of;
use super::state::{Action, Entry, Notice, Overlay, Saving, State};
use super::store::Dispatch;
use crate::artifacts;
use crate::presets;
use crate::share;
use crate::shelf::{self, Kept};
use crate::spec::Spec;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{StorageEvent, VisibilityState};
use yew::prelude::*;

/// The part of a link that names a line of a file.
const LINE: &str = "line";
/// How long typing must rest before it is kept, in milliseconds.
const REST: u32 = 300;

/// A spec under its name and number, as it is at one time.
type Now = (Rc<Entry>, Rc<Spec>);

/// What waits to be kept.
#[derive(Default)]
struct Waiting {
    now: Option<Now>,
    seen: Option<Now>,
    timer: Option<Timeout>,
    /// The number and the text that this tab read or kept last. What stands there otherwise is another tab's.
    known: Option<(u32, String)>,
}

fn same((entry, spec): &Now, (other, another): &Now) -> bool {
    Rc::ptr_eq(spec, another) && entry == other
}

fn text_of((entry, spec): &Now) -> String {
    let kept = Kept { name: entry.name.clone(), preset: entry.preset.clone(), spec: (**spec).clone() };
    kept.to_text()
}

/// Reads the spec that was kept, once, after the first drawing; from then on keeps every change.
#[hook]
pub(super) fn use_autosave(state: &State, dispatch: &Dispatch, first: &First) {
    let waiting = use_mut_ref(Waiting::default);
    {
        let waiting = Rc::clone(&waiting);
        let first = first.clone();
        use_effect_with(dispatch.clone(), move |dispatch| {
            start(dispatch, &waiting);
            begin(first, 0, dispatch);
            let keep = {
                let (waiting, dispatch) = (Rc::clone(&waiting), dispatch.clone());
                move || keep(&waiting, &dispatch)
            };
            let leaving = {
                let keep = keep.clone();
                EventListener::new(&window(), "pagehide", move |_| keep())
            };
            let hiding = {
                let keep = keep.clone();
                EventListener::new(&document(), "visibilitychange", move |_| {
                    if document().visibility_state() == VisibilityState::Hidden {
                        keep();
                    }
                })
            };
            let linked = {
                let (dispatch, keep, waiting) = (dispatch.clone(), keep, Rc::clone(&waiting));
                EventListener::new(&window(), "hashchange", move |_| {
                    keep();
                    open_link(&dispatch, &waiting);
                })
            };
            let told = {
                let dispatch = dispatch.clone();
                EventListener::new(&window(), "storage", move |event| {
                    if let Some(event) = event.dyn_ref::<StorageEvent>() {
                        hear(event, &waiting, &dispatch);
                    }
                })
            };
            move || drop((leaving, hiding, linked, told))
        });
    }
    let now = state.begun.then(|| (Rc::clone(&state.entry), Rc::clone(&state.history.now)));
    note(now.as_ref(), &waiting, dispatch);
    if state.overlay == Overlay::Specs {
        // What is shown there is read from what is kept.
        keep(&waiting, dispatch);
    }
    use_effect_with((now, dispatch.clone()), move |(now, dispatch)| {
        if now.is_some() {
            let (kept, dispatch) = (Rc::clone(&waiting), dispatch.clone());
            waiting.borrow_mut().timer = Some(Timeout::new(REST, move || keep(&kept, &dispatch)));
        }
    });
}

/// Notes what has to be kept. Done while drawing: effects can come a moment later, and the page may be left before.
fn note(now: Option<&Now>, waiting: &RefCell<Waiting>, dispatch: &Dispatch) {
    let Some(now) = now else {
        // The one that was worked on was deleted, and stays so.
        *waiting.borrow_mut() = Waiting::default();
        return;
    };
    let other = waiting.borrow().now.as_ref().is_some_and(|(entry, _)| entry.id != now.0.id);
    if other {
        // Another spec is worked on from now on: what waits of the one before is kept first.
        keep(waiting, dispatch);
        let lost = waiting.borrow_mut().now.take();
        if let Some((entry, spec)) = lost {
            let words = format!("This browser could not keep {:?}. Save it before you go on.", entry.name);
            dispatch.act(Action::Notice(Some(Notice { words: words.into(), copy: spec.to_json().into() })));
        }
    }
    let mut waiting = waiting.borrow_mut();
    if waiting.seen.as_ref().is_some_and(|seen| same(seen, now)) {
        return;
    }
    if waiting.known.as_ref().is_none_or(|(id, _)| *id != now.0.id)
        && let Some(text) = kept::text(now.0.id)
        && Kept::read(&text).is_ok_and(|it| it.spec == *now.1 && it.name == now.0.name)
    {
        // It was just opened: what is kept there is what is here, however it is written.
        remember(now.0.id);
        waiting.known = Some((now.0.id, text));
        waiting.seen = Some(now.clone());
        return;
    }
    waiting.seen = Some(now.clone());
    let known = waiting.known.as_ref().is_some_and(|(id, text)| *id == now.0.id && *text == text_of(now));
    waiting.now = (!known).then(|| now.clone());
}

fn keep(waiting: &RefCell<Waiting>, dispatch: &Dispatch) {
    let (now, known) = {
        let mut waiting = waiting.borrow_mut();
        // A timer that is dropped is stopped; this one may be the one that is running, and has nothing left to do.
        waiting.timer.take().map(Timeout::cancel);
        (waiting.now.take(), waiting.known.clone())
    };
    let Some(now) = now else { return };
    let (mut entry, text) = (now.0.as_ref().clone(), text_of(&now));
    let there = kept::text(entry.id);
    let ours = known.filter(|(id, _)| *id == entry.id).map(|(_, text)| text);
    if there.is_some() && there != ours && there.as_ref() != Some(&text) {
        let (id, name) = (kept::free_id(entry.id), shelf::free_name(&entry.name, &kept::names(0)));
        let words =
            format!("Another tab changed {:?} at the same time. What you have here is kept as {name:?}.", entry.name);
        dispatch.act(Action::Refile(entry.id, id, name.clone()));
        dispatch.act(Action::Say(words.into()));
        entry = Entry { id, name, ..entry };
    }
    let now = (Rc::new(entry.clone()), now.1);
    let text = text_of(&now);
    let kept = storage::write(&kept::key(entry.id), &text);
    if kept.is_ok() {
        remember(entry.id);
        waiting.borrow_mut().known = Some((entry.id, text));
    } else {
        // It is tried again with the next change, and before another spec is opened.
        waiting.borrow_mut().now.get_or_insert(now);
    }
    dispatch.act(Action::Saved(match kept {
        Ok(()) => Saving::Kept,
        Err(why) => Saving::Failed(
            format!("This browser does not keep your work: {why}. Save the spec before you leave.").into(),
        ),
    }));
}

/// The spec with this number is the one that is worked on, in this tab and in the next.
fn remember(id: u32) {
    storage::keep_for_tab(kept::OPEN, &id.to_string());
    // It is found without that too, as the last of all.
    let _ = storage::write(kept::OPEN, &id.to_string());
}

/// What another tab did to the spec that is worked on here.
fn hear(event: &StorageEvent, waiting: &RefCell<Waiting>, dispatch: &Dispatch) {
    let open = waiting.borrow().seen.as_ref().map(|(entry, _)| entry.id);
    let Some(id) = event.key().as_deref().and_then(kept::id_of).filter(|id| Some(*id) == open) else { return };
    if waiting.borrow().now.is_some() {
        // Both changed it: what is here gets a name of its own.
        return keep(waiting, dispatch);
    }
    let Some(text) = event.new_value() else {
        waiting.borrow_mut().known = None;
        return dispatch
            .act(Action::Say("Another tab deleted this spec. It is kept again with your next change.".into()));
    };
    if let Ok(kept) = Kept::read(&text) {
        waiting.borrow_mut().known = Some((id, text));
        dispatch.act(Action::Follow(Box::new(kept)));
    }
}

/// Begins what was chosen, beside the spec with this number.
pub(super) fn begin(first: First, besides: u32, dispatch: &Dispatch) {
    let (spec, preset) = match first {
        First::Kept => return,
        First::Lay(overlay) => return dispatch.act(Action::Lay(overlay)),
        First::Empty => (Spec::default(), ""),
        First::Preset(id, method, name) => {
            let Some(preset) = presets::find(id) else { return };
            let mut spec = preset.by(method);
            presets::rename(&mut spec, &name);
            (spec, id)
        }
        // It was read before, or it would not be begun.
        First::Text(text) => match spec_of(&text) {
            Ok(spec) => (spec, ""),
            Err(words) => return dispatch.act(Action::Say(words)),
        },
    };
    dispatch.act(Action::Begin(kept::free_id(besides), Box::new(kept::begun(spec, preset))));
}

/// Finds what was worked on last, then opens the link that the page was opened by.
fn start(dispatch: &Dispatch, waiting: &RefCell<Waiting>) {
    match storage::read(kept::FIRST) {
        Ok(first) => {
            if let Some(text) = first {
                take_over(&text);
            }
            restore(dispatch, waiting);
        }
        Err(why) => {
            let words = format!("This browser will not keep your work: {why}. Save the spec before you leave.");
            dispatch.act(Action::Saved(Saving::Failed(words.into())));
        }
    }
    open_link(dispatch, waiting);
}

/// Gives the one spec that the first version kept a number like all others.
fn take_over(text: &str) {
    let id = kept::free_id(0);
    let text = Kept::read(text).map_or_else(|_| text.to_owned(), |kept| kept.to_text());
    if storage::write(&kept::key(id), &text).is_ok() {
        storage::forget(kept::FIRST);
        let _ = storage::write(kept::OPEN, &id.to_string());
    }
}

fn restore(dispatch: &Dispatch, waiting: &RefCell<Waiting>) {
    let wanted = storage::of_tab(kept::OPEN).or_else(|| storage::read(kept::OPEN).ok().flatten());
    let wanted = wanted.and_then(|id| id.parse().ok());
    let all = kept::ids();
    let Some(id) = wanted.filter(|id| all.contains(id)).or(all.last().copied()) else { return };
    let Some(text) = kept::text(id) else { return };
    match Kept::read(&text) {
        Ok(kept) => {
            waiting.borrow_mut().known = Some((id, text));
            remember(id);
            dispatch.act(Action::Open(id, Box::new(kept)));
        }
        Err(error) => {
            let words = format!(
                "What this browser kept cannot be read: {error} It stays where it is, under Specs, and you can save it."
            );
            dispatch.act(Action::Notice(Some(Notice { words: words.into(), copy: text.into() })));
        }
    }
}

/// Opens the spec that the address carries, beside those that are kept. The address is clean afterwards, so that a
/// reload goes on with the work.
fn open_link(dispatch: &Dispatch, waiting: &RefCell<Waiting>) {
    let Some([Some(text), line]) = address::take_parts([share::SPEC, LINE]) else { return };
    let read = share::decode(&text);
    match read {
        Ok(spec) => {
            let there = kept::ids().into_iter().find_map(|id| {
                let kept = kept::load(id)?.ok()?;
                (kept.spec == spec).then_some((id, kept))
            });
            if let Some((id, kept)) = there {
                dispatch.act(Action::Open(id, Box::new(kept)));
            } else {
                let open = waiting.borrow().seen.as_ref().map_or(0, |(entry, _)| entry.id);
                dispatch.act(Action::Begin(kept::free_id(open), Box::new(kept::begun(spec, ""))));
            }
            if let Some(line) = line {
                let (path, number) = line.rsplit_once(':').unwrap_or((&line, "0"));
                if let Some(writer) = artifacts::WRITERS.iter().find(|writer| writer.path == path) {
                    dispatch.act(Action::Look(writer.path, number.parse().unwrap_or_default()));
                }
            }
        }
        Err(error) => {
            let words = format!("{error} Nothing that this browser keeps was changed.");
            dispatch.act(Action::Notice(Some(Notice { words: words.into(), copy: text.into() })));
        }
    }
}
