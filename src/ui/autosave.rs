//! Keeps the spec in the browser, and finds it again.

use super::browser::storage;
use super::store::{Action, Dispatch, Notice, Saving, State};
use crate::spec::{Spec, read};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::VisibilityState;
use yew::prelude::*;

/// Where the spec is kept.
const KEY: &str = "dynoscribe.spec";
/// Where what could not be read is set aside, before a number.
const ASIDE: &str = "dynoscribe.unread.";
/// How long typing must rest before it is kept, in milliseconds.
const REST: u32 = 300;

/// What waits to be kept.
#[derive(Default)]
struct Waiting {
    spec: Option<Rc<Spec>>,
    seen: Option<Rc<Spec>>,
    timer: Option<Timeout>,
    /// Set when something is kept there that cannot be read and could not be set aside: it must not be written over.
    barred: bool,
}

impl Waiting {
    fn note(&mut self, spec: &Rc<Spec>) {
        if !self.seen.as_ref().is_some_and(|seen| Rc::ptr_eq(seen, spec)) {
            self.seen = Some(Rc::clone(spec));
            self.spec = Some(Rc::clone(spec));
        }
    }
}

/// Reads the spec that was kept, once, after the first drawing; from then on keeps every change.
#[hook]
pub(super) fn use_autosave(state: &State, dispatch: &Dispatch) {
    let waiting = use_mut_ref(Waiting::default);
    {
        let waiting = Rc::clone(&waiting);
        use_effect_with(dispatch.clone(), move |dispatch| {
            restore(dispatch, &waiting);
            let keep = {
                let (waiting, dispatch) = (waiting, dispatch.clone());
                move || keep(&waiting, &dispatch)
            };
            let leaving = {
                let keep = keep.clone();
                EventListener::new(&window(), "pagehide", move |_| keep())
            };
            let hiding = EventListener::new(&document(), "visibilitychange", move |_| {
                if document().visibility_state() == VisibilityState::Hidden {
                    keep();
                }
            });
            move || drop((leaving, hiding))
        });
    }
    let now = state.begun.then(|| Rc::clone(&state.history.now));
    if let Some(spec) = &now {
        // Noted while drawing: effects can come a moment later, and the page may be left before.
        waiting.borrow_mut().note(spec);
    }
    use_effect_with((now, dispatch.clone()), move |(now, dispatch)| {
        if now.is_some() {
            let (kept, dispatch) = (Rc::clone(&waiting), dispatch.clone());
            waiting.borrow_mut().timer = Some(Timeout::new(REST, move || keep(&kept, &dispatch)));
        }
    });
}

fn keep(waiting: &RefCell<Waiting>, dispatch: &Dispatch) {
    let (spec, barred) = {
        let mut waiting = waiting.borrow_mut();
        // A timer that is dropped is stopped; this one may be the one that is running, and has nothing left to do.
        waiting.timer.take().map(Timeout::cancel);
        (waiting.spec.take(), waiting.barred)
    };
    let Some(spec) = spec else { return };
    let kept =
        if barred { Err("what it kept before must not be written over") } else { storage::write(KEY, &spec.to_json()) };
    dispatch.act(Action::Saved(match kept {
        Ok(()) => Saving::Kept,
        Err(why) => Saving::Failed(
            format!("This browser does not keep your work: {why}. Save the spec before you leave.").into(),
        ),
    }));
}

fn restore(dispatch: &Dispatch, waiting: &RefCell<Waiting>) {
    let text = match storage::read(KEY) {
        Ok(Some(text)) => text,
        Ok(None) => return,
        Err(why) => {
            let words = format!("This browser will not keep your work: {why}. Save the spec before you leave.");
            return dispatch.act(Action::Saved(Saving::Failed(words.into())));
        }
    };
    match read(&text) {
        Ok(spec) => dispatch.act(Action::Restore(Box::new(spec))),
        Err(error) => {
            let aside = set_aside(&text);
            waiting.borrow_mut().barred = aside.is_none();
            let words = match aside {
                Some(key) => format!(
                    "What this browser kept cannot be read: {error} It is set aside as {key:?}, and you can save it."
                ),
                None => format!(
                    "What this browser kept cannot be read: {error} Save it before you go on; nothing is kept until then."
                ),
            };
            dispatch.act(Action::Notice(Some(Notice { words: words.into(), copy: text.into() })));
        }
    }
}

/// Moves what cannot be read to a key of its own. Returns the key, if there was room.
fn set_aside(text: &str) -> Option<String> {
    for number in 1..100 {
        let key = format!("{ASIDE}{number}");
        match storage::read(&key) {
            Ok(Some(other)) if other != text => {}
            Ok(_) => {
                storage::write(&key, text).ok()?;
                storage::forget(KEY);
                return Some(key);
            }
            Err(_) => return None,
        }
    }
    None
}
