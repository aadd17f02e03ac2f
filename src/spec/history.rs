//! Undo and redo.

use super::{Edit, Field, Spec};
use std::rc::Rc;

/// How many steps can be undone.
const DEPTH: usize = 200;

/// A spec with its past and its future. Typing in one field is one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The spec as it is now.
    pub now: Rc<Spec>,
    past: Vec<Step>,
    future: Vec<Step>,
    typing: Option<Field>,
}

/// A step: its name, and the spec on its other side.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    name: String,
    spec: Rc<Spec>,
}

impl History {
    /// A history that begins with a spec.
    #[must_use]
    pub fn new(spec: Spec) -> Self {
        Self { now: Rc::new(spec), ..Self::default() }
    }

    /// Makes an edit. Returns whether it changed anything.
    pub fn apply(&mut self, edit: Edit) -> bool {
        let typing = match &edit {
            Edit::Text(field, _) => Some(*field),
            Edit::Words(..) | Edit::Quantity(..) => edit.field(),
            _ => None,
        };
        let name = edit.describe(&self.now);
        let mut next = (*self.now).clone();
        next.apply(edit);
        if next == *self.now {
            return false;
        }
        let before = std::mem::replace(&mut self.now, Rc::new(next));
        let goes_on = typing.is_some() && typing == self.typing && self.future.is_empty();
        if !goes_on {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(Step { name, spec: before });
        }
        self.future.clear();
        self.typing = typing;
        true
    }

    /// Ends a run of typing, so that the next key begins a new step.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Takes the last step back. Returns whether there was one.
    pub fn undo(&mut self) -> bool {
        Self::step(&mut self.past, &mut self.future, &mut self.now, &mut self.typing)
    }

    /// Makes the last step that was taken back again. Returns whether there was one.
    pub fn redo(&mut self) -> bool {
        Self::step(&mut self.future, &mut self.past, &mut self.now, &mut self.typing)
    }

    /// The spec before the last step.
    #[must_use]
    pub fn before(&self) -> Option<Rc<Spec>> {
        self.past.last().map(|step| Rc::clone(&step.spec))
    }

    /// The name of the step that [`History::undo`] takes back.
    #[must_use]
    pub fn can_undo(&self) -> Option<&str> {
        self.past.last().map(|step| step.name.as_str())
    }

    /// The name of the step that [`History::redo`] makes again.
    #[must_use]
    pub fn can_redo(&self) -> Option<&str> {
        self.future.last().map(|step| step.name.as_str())
    }

    fn step(from: &mut Vec<Step>, to: &mut Vec<Step>, now: &mut Rc<Spec>, typing: &mut Option<Field>) -> bool {
        let Some(Step { name, spec }) = from.pop() else { return false };
        let spec = std::mem::replace(now, spec);
        to.push(Step { name, spec });
        *typing = None;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::List;
    use crate::spec::field::AppField;

    fn name(text: &str) -> Edit {
        Edit::Text(Field::App(AppField::Name), text.into())
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let mut history = History::default();
        for text in ["s", "se", "see"] {
            history.apply(name(text));
        }
        history.apply(Edit::Add(List::Addons));
        assert_eq!(history.can_undo(), Some("add add-on"));
        assert!(history.undo());
        assert_eq!(history.now.app.name, "see");
        assert!(history.undo());
        assert_eq!(*history.now, Spec::default());
        assert!(!history.undo());
        assert!(history.redo() && history.redo() && !history.redo());
        assert_eq!(history.now.addons.len(), 1);
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        let mut history = History::default();
        assert!(!history.apply(name("")));
        assert_eq!(history.can_undo(), None);
    }

    #[test]
    fn a_new_edit_ends_the_future() {
        let mut history = History::default();
        history.apply(name("a"));
        history.undo();
        history.apply(name("b"));
        assert_eq!(history.can_redo(), None);
        history.undo();
        assert_eq!(history.now.app.name, "");
    }
}
