//! The wizard for a new environment: one question at a time, then what follows from the answers.
//!
//! What was answered and ticked is kept in the browser beside the spec, and can be sent as a link.

mod checklist;
mod field;
mod questions;
mod result;

use super::browser::{address, storage};
use super::kept;
use super::state::{Action, Overlay};
use super::store::{use_dispatch, use_entry};
use crate::onboarding::{Answers, Plan, plan};
use crate::share;
use crate::spec::Spec;
use gloo::events::EventListener;
use gloo::utils::window;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use yew::prelude::*;

/// How many questions there are.
const QUESTIONS: usize = questions::TITLES.len();
/// The part of a link that holds the answers.
const LINK: &str = "new";

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    answers: Answers,
    /// The question that is asked; behind the last one is the result.
    at: usize,
    /// The steps that are done, by their ids.
    done: Vec<String>,
    /// The number of the spec that all this is about; 0 before anything was read.
    #[serde(skip)]
    spec: u32,
}

/// Something else to remember: a change of what is remembered then, which may be more than what is drawn.
type Change = Box<dyn FnOnce(&mut Memory)>;

impl Reducible for Memory {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        change(&mut next);
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Properties of [`Wizard`].
#[derive(Properties, PartialEq)]
pub(super) struct WizardProps {
    /// The spec that gets one more environment.
    pub spec: Rc<Spec>,
}

/// What a question and the result need.
#[derive(Clone, PartialEq)]
struct Scene {
    spec: Rc<Spec>,
    plan: Rc<Plan>,
    memory: Rc<Memory>,
    change: UseReducerDispatcher<Memory>,
}

impl Scene {
    /// Changes what is remembered.
    fn change(&self, change: impl FnOnce(&mut Memory) + 'static) {
        self.change.dispatch(Box::new(change));
    }

    /// Changes an answer.
    fn answer(&self, change: impl FnOnce(&mut Answers) + 'static) {
        self.change(move |memory| change(&mut memory.answers));
    }

    /// Turns to another question, or to the result.
    fn turn(&self, at: usize) {
        self.change(move |memory| memory.at = at);
        super::browser::page::begin();
    }
}

/// The wizard.
#[component]
pub(super) fn Wizard(WizardProps { spec }: &WizardProps) -> Html {
    let id = use_entry().id;
    let memory = {
        let spec = Rc::clone(spec);
        use_reducer(move || Memory { answers: Answers::of(&spec), ..Memory::default() })
    };
    {
        // What was remembered is read after the first drawing, and again when another spec is opened.
        let (change, spec) = (memory.dispatcher(), Rc::clone(spec));
        use_effect_with(id, move |id| {
            let kept = storage::read(&kept::wizard_key(*id))
                .ok()
                .flatten()
                .and_then(|text| serde_json::from_str::<Memory>(&text).ok());
            let fresh = || Memory { answers: Answers::of(&spec), ..Memory::default() };
            let found = match (linked(), kept) {
                // A link to what is remembered here anyway keeps its ticks.
                (Some(link), Some(kept)) if link.answers == kept.answers => Memory { at: QUESTIONS, ..kept },
                (link, kept) => link.or(kept).unwrap_or_else(fresh),
            };
            let id = *id;
            change.dispatch(Box::new(move |memory| *memory = Memory { spec: id, ..found }));
        });
    }
    {
        let change = memory.dispatcher();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&window(), "hashchange", move |_| {
                if let Some(link) = linked() {
                    change.dispatch(Box::new(move |memory| *memory = Memory { spec: memory.spec, ..link }));
                }
            });
            move || drop(listener)
        });
    }
    use_effect_with((*memory).clone(), |memory: &Memory| {
        if memory.spec > 0 {
            // Where a browser keeps nothing, it is remembered until the page is left.
            let _ = storage::write(&kept::wizard_key(memory.spec), &serde_json::to_string(memory).unwrap_or_default());
        }
    });
    let made = use_memo((Rc::clone(spec), memory.answers.clone()), |(spec, answers)| Rc::new(plan(spec, answers)));
    let scene = Scene {
        spec: Rc::clone(spec),
        plan: Rc::clone(&made),
        memory: Rc::new((*memory).clone()),
        change: memory.dispatcher(),
    };
    if memory.at < QUESTIONS {
        html! { <questions::Question {scene} /> }
    } else {
        html! { <result::Outcome {scene} /> }
    }
}

/// Which project it is for, and the way to another one.
#[component]
fn Project() -> Html {
    let (dispatch, entry) = (use_dispatch(), use_entry());
    let onclick = move |_: MouseEvent| dispatch.act(Action::Lay(Overlay::Specs));
    html! {
        <p class="prose__up">
            { "Add an environment to " }<b>{ &entry.name }</b>{ " · " }
            <button type="button" class="files__link" {onclick}>{ "another project" }</button>
        </p>
    }
}

/// The answers that the address carries; it carries them no more afterwards.
fn linked() -> Option<Memory> {
    let [text] = address::take_parts([LINK])?;
    let answers: Option<Answers> = serde_json::from_str(&share::unpack(&text?).ok()?).ok();
    answers.map(|answers| Memory { answers, at: QUESTIONS, ..Memory::default() })
}
