//! The contexts that give the state of the page down, and the way back up.

use super::same::Same;
use super::state::{Action, Entry, State};
use crate::artifacts::Output;
use crate::spec::{Deployment, Edit, Field, Finding, Id, Spec};
use std::rc::Rc;
use yew::prelude::*;

/// Makes things happen. The same value for as long as the page lives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dispatch(Callback<Action>);

impl Dispatch {
    /// A dispatch of a reducer.
    #[must_use]
    pub fn new(dispatcher: UseReducerDispatcher<State>) -> Self {
        Self(dispatcher.into())
    }

    /// Makes something happen.
    pub fn act(&self, action: Action) {
        self.0.emit(action);
    }

    /// Changes the spec.
    pub fn edit(&self, edit: Edit) {
        self.act(Action::Edit(edit));
    }
}

/// The spec, as a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Described(pub Rc<Spec>);

/// Which of the kept specs it is, as a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Filed(pub Rc<Entry>);

/// Everything that is computed from the spec, as a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived(pub Same<Output>);

/// What the files are written from, as a context, and the environment that was chosen for reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved(pub Same<Deployment>, pub Option<Id>);

/// The findings alone, as a context: they change far less often than the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings(pub Rc<[Finding]>);

/// The dispatch. Outside the app, where there is none, nothing happens.
#[hook]
#[must_use]
pub fn use_dispatch() -> Dispatch {
    use_context::<Dispatch>().unwrap_or_default()
}

/// The spec before the last edit, as a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Before(pub Option<Rc<Spec>>);

/// The file that is wanted, its line, and how often one was, as a context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted(pub Option<(&'static str, usize, u32)>);

/// Which of the kept specs is worked on.
#[hook]
#[must_use]
pub fn use_entry() -> Rc<Entry> {
    use_context::<Filed>().map_or_else(Rc::default, |Filed(entry)| entry)
}

/// All findings.
#[hook]
#[must_use]
pub fn use_all_findings() -> Rc<[Finding]> {
    use_context::<Findings>().map_or_else(|| Rc::from([]), |Findings(all)| all)
}

/// The findings of which something is true.
#[hook]
pub fn use_findings(of: impl Fn(Field) -> bool) -> Vec<Finding> {
    use_context::<Findings>()
        .map_or_else(Vec::new, |Findings(all)| all.iter().filter(|it| of(it.at)).cloned().collect())
}
