//! The state of the page: one reducer. What is computed from the spec is a part of it.

use super::aim::{Aim, add_id, first_field, tool_id, way_to};
use super::part::{ADVICE, Part};
use super::same::Same;
use crate::artifacts::{self, Output};
use crate::rules;
use crate::shelf::Kept;
use crate::spec::edit::List;
use crate::spec::history::History;
use crate::spec::id::Item;
use crate::spec::{Deployment, Edit, Field, Finding, Id, Spec, resolve};
use std::rc::Rc;
use yew::prelude::*;

/// What a phone shows; a wider screen shows the form and the files side by side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The form.
    #[default]
    Form,
    /// The files.
    Files,
    /// The findings.
    Advice,
}

/// Whether the spec is kept in this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing has been kept yet.
    #[default]
    Nothing,
    /// The spec as it is now is kept, or will be in a moment.
    Kept,
    /// It could not be kept, and why.
    Failed(AttrValue),
}

/// Something that must be known before going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What.
    pub words: AttrValue,
    /// The text that it is about.
    pub copy: AttrValue,
}

/// Which of the specs that this browser keeps is worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its number among them.
    pub id: u32,
    /// What the person calls it.
    pub name: String,
    /// The id of the preset that it began with; empty, where it did with none.
    pub preset: String,
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// The search of everything, and the commands.
    Search,
    /// The specs that this browser keeps.
    Specs,
    /// The link.
    Share,
    /// The keys.
    Keys,
}

/// What is computed from the spec.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Computed {
    /// What the files are written from.
    pub deployment: Same<Deployment>,
    /// The files.
    pub output: Same<Output>,
    /// What is said about it.
    pub findings: Rc<[Finding]>,
}

impl Computed {
    /// The same for the next spec. Findings that say what they said are the same ones: most edits change none.
    fn then(&self, spec: &Spec) -> Self {
        let (deployment, refused) = resolve(spec);
        let findings = rules::advise(spec, &deployment, refused.clone());
        let same = *findings == *self.findings;
        Self {
            findings: if same { Rc::clone(&self.findings) } else { findings.into() },
            output: Same::new(artifacts::write_resolved(&deployment, refused)),
            deployment: Same::new(deployment),
        }
    }
}

/// The state of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The spec with its past and its future.
    pub history: History,
    /// What is computed from the spec as it is now. An edit computes it, not a drawing: a drawing that takes longer than
    /// one picture is cut in pieces, and the page would be painted with half of them.
    pub computed: Computed,
    /// Which spec it is.
    pub entry: Rc<Entry>,
    /// The pasts of the specs that were worked on before, by their numbers.
    others: Vec<(u32, History)>,
    /// Whether there is a spec to work on.
    pub begun: bool,
    /// Whether the starting points are shown, in place of the form.
    pub choosing: bool,
    /// What a phone shows.
    pub view: View,
    /// What was said last, for those who cannot see it happen.
    pub said: AttrValue,
    /// Whether the spec is kept.
    pub saving: Saving,
    /// Something that must be known before going on.
    pub notice: Option<Notice>,
    /// Where the focus goes next.
    pub aim: Option<Rc<Aim>>,
    /// The environment whose names stand in what is read; none was chosen at first.
    pub environment: Option<Id>,
    /// What lies over the page.
    pub overlay: Overlay,
    /// The file that is wanted, its line, and how often one was.
    pub wanted: Option<(&'static str, usize, u32)>,
}

/// Something that happens to the page.
#[derive(Debug)]
pub enum Action {
    /// The person changes the spec.
    Edit(Edit),
    /// The person takes the fix of a finding, or decides otherwise: beside a field, or in the list of all.
    Fix(Option<Field>, Edit),
    /// An item is moved by its handle, which keeps the focus.
    Draw(Edit),
    /// A run of typing ends.
    Pause,
    /// The last step is taken back.
    Undo,
    /// The last step that was taken back is made again.
    Redo,
    /// The starting points are shown, or hidden again.
    Choose(bool),
    /// A new spec is begun under this number; what was worked on stays as it is.
    Begin(u32, Box<Kept>),
    /// A spec that was kept under this number is back.
    Open(u32, Box<Kept>),
    /// Another tab changed the spec that is worked on.
    Follow(Box<Kept>),
    /// The spec gets another name.
    Rename(String),
    /// The spec with the first number is kept under the second, and another name, from now on.
    Refile(u32, u32, String),
    /// The spec that is worked on was deleted.
    Close,
    /// A phone shows something else.
    Show(View),
    /// What is read takes its names from this environment.
    Environment(Id),
    /// Something is laid over the page, or taken away.
    Lay(Overlay),
    /// A field is wanted.
    Jump(Field),
    /// A file is wanted, and a line of it, counted from 1; 0: the file as it is.
    Look(&'static str, usize),
    /// A heading, by its id, is wanted.
    Visit(&'static str),
    /// Something is to be said.
    Say(AttrValue),
    /// The saving went well, or not.
    Saved(Saving),
    /// Something must be known, or is known.
    Notice(Option<Notice>),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        next.take(action);
        if next == *self {
            return self;
        }
        if !Rc::ptr_eq(&next.history.now, &self.history.now) {
            next.computed = self.computed.then(&next.history.now);
        }
        Rc::new(next)
    }
}

impl State {
    /// The state before anything was chosen.
    #[must_use]
    pub fn new() -> Self {
        let history = History::default();
        let computed = Computed::default().then(&history.now);
        Self { choosing: true, history, computed, ..Self::default() }
    }

    fn take(&mut self, action: Action) {
        match action {
            Action::Edit(edit) => self.edit(edit),
            Action::Fix(field, edit) => {
                self.said = format!("Done: {}.", edit.describe(&self.history.now)).into();
                self.history.apply(edit);
                self.aim(field.map_or_else(|| vec![ADVICE.to_owned()], way_to), false);
            }
            Action::Draw(edit) => {
                let grip = if let Edit::Move(list, id, _) = &edit { Some(tool_id(*list, *id, "grip")) } else { None };
                self.edit(edit);
                self.aim(grip.into_iter().collect(), false);
            }
            Action::Pause => self.history.pause(),
            Action::Undo => {
                let name = self.history.can_undo().map(str::to_owned);
                self.step("Undone", name, History::undo);
            }
            Action::Redo => {
                let name = self.history.can_redo().map(str::to_owned);
                self.step("Done again", name, History::redo);
            }
            Action::Choose(on) => self.choosing = on || !self.begun,
            Action::Begin(id, kept) => self.begin(id, *kept),
            Action::Open(id, kept) => self.open(id, *kept),
            Action::Follow(kept) => {
                let Kept { name, preset, spec } = *kept;
                if self
                    .history
                    .apply(Edit::Named("changes of another tab".to_owned(), vec![Edit::Replace(Box::new(spec))]))
                {
                    self.said = "Another tab changed this spec; its changes are here. You can undo them.".into();
                }
                self.entry = Rc::new(Entry { name, preset, ..(*self.entry).clone() });
            }
            Action::Rename(name) => self.entry = Rc::new(Entry { name, ..(*self.entry).clone() }),
            Action::Refile(old, id, name) => {
                if self.entry.id == old {
                    self.entry = Rc::new(Entry { id, name, ..(*self.entry).clone() });
                }
            }
            Action::Close => {
                self.others.retain(|(id, _)| *id != self.entry.id);
                self.history = History::default();
                self.entry = Rc::default();
                (self.begun, self.choosing) = (false, true);
            }
            Action::Show(view) => self.view = view,
            Action::Lay(overlay) => self.overlay = overlay,
            Action::Environment(id) => self.environment = Some(id),
            Action::Jump(field) => {
                (self.view, self.choosing) = (View::Form, !self.begun);
                self.aim(way_to(field), true);
            }
            Action::Look(path, line) => {
                let turn = self.wanted.map_or(0, |(_, _, turn)| turn + 1);
                (self.view, self.choosing) = (View::Files, !self.begun);
                self.wanted = Some((path, line, turn));
            }
            Action::Visit(id) => {
                (self.view, self.choosing) = (View::Form, !self.begun);
                self.aim(vec![id.to_owned()], false);
            }
            Action::Say(words) => self.said = words,
            Action::Saved(saving) => self.saving = saving,
            Action::Notice(notice) => self.notice = notice,
        }
    }

    fn begin(&mut self, id: u32, kept: Kept) {
        let is_kept = self.begun && !matches!(self.saving, Saving::Failed(_));
        let before = is_kept.then(|| self.entry.name.clone());
        let Kept { name, preset, mut spec } = kept;
        spec.number();
        self.said = match before {
            Some(before) => format!("Begun: {name}. {before} is kept under Specs."),
            None => format!("Begun: {name}."),
        }
        .into();
        self.put_away();
        self.history = History::new(spec);
        self.entry = Rc::new(Entry { id, name, preset });
        (self.begun, self.choosing, self.view) = (true, false, View::Form);
        self.aim(vec![Part::App.id().to_owned()], false);
    }

    fn open(&mut self, id: u32, kept: Kept) {
        let Kept { name, preset, spec } = kept;
        let first = !self.begun;
        if !first {
            self.said = format!("Opened: {name}.").into();
            self.aim(vec![Part::App.id().to_owned()], false);
        }
        self.put_away();
        let past = self.others.iter().position(|(other, past)| *other == id && *past.now == spec);
        self.history = past.map_or_else(|| History::new(spec), |at| self.others.remove(at).1);
        self.others.retain(|(other, _)| *other != id);
        self.entry = Rc::new(Entry { id, name, preset });
        (self.begun, self.choosing) = (true, false);
        self.saving = Saving::Kept;
    }

    /// Keeps the past of what is worked on, for when it is opened again.
    fn put_away(&mut self) {
        if self.begun {
            let history = std::mem::take(&mut self.history);
            self.others.push((self.entry.id, history));
        }
    }

    fn edit(&mut self, edit: Edit) {
        let before = Rc::clone(&self.history.now);
        let named = matches!(edit, Edit::Named(..)).then(|| edit.describe(&before));
        let item = match edit {
            Edit::Remove(list, id) | Edit::Move(list, id, _) => Some((list, id)),
            _ => None,
        };
        let added = if let Edit::Add(list) = edit { Some(list) } else { None };
        if !self.history.apply(edit) {
            return;
        }
        if let Some(name) = named {
            self.said = format!("Done: {name}. You can undo this.").into();
        }
        if let Some(list) = added {
            self.say("Added", list);
            let last = ids(&self.history.now, list).last().copied();
            self.aim(last.map(|id| way_to(first_field(list, id))).unwrap_or_default(), false);
        }
        if let Some((list, id)) = item {
            self.follow(list, id, &before);
        }
    }

    /// After an item was moved or removed: the focus goes with it, or to its neighbour.
    fn follow(&mut self, list: List, id: Id, before: &Spec) {
        let (old, new) = (ids(before, list), ids(&self.history.now, list));
        let at = old.iter().position(|one| *one == id).unwrap_or_default();
        if let Some(to) = new.iter().position(|one| *one == id) {
            let name = list.name_of(before, id);
            self.said = format!("Moved {name} to place {} of {}.", to + 1, new.len()).into();
            self.aim(vec![tool_id(list, id, if to < at { "up" } else { "down" })], false);
        } else {
            self.said = format!("Removed {}. You can undo this.", list.name_of(before, id)).into();
            let next = new.get(at).or_else(|| new.last()).map(|id| tool_id(list, *id, "remove"));
            self.aim(next.into_iter().chain([add_id(list)]).collect(), false);
        }
    }

    fn say(&mut self, what: &str, list: List) {
        self.said = format!("{what} {}. You can undo this.", list.item()).into();
    }

    fn step(&mut self, word: &str, name: Option<String>, go: fn(&mut History) -> bool) {
        if let Some(name) = name
            && go(&mut self.history)
        {
            self.said = format!("{word}: {name}.").into();
        }
    }

    fn aim(&mut self, ids: Vec<String>, mark: bool) {
        let serial = self.aim.as_ref().map_or(0, |aim| aim.serial).wrapping_add(1);
        self.aim = Some(Rc::new(Aim { ids, mark, serial }));
    }
}

fn ids(spec: &Spec, list: List) -> Vec<Id> {
    fn of<T: Item>(items: &[T]) -> Vec<Id> {
        items.iter().map(Item::id).collect()
    }
    match list {
        List::Buildpacks => of(&spec.buildpacks),
        List::Images => of(&spec.images),
        List::BuildArgs(id) => spec.images.iter().find(|it| it.id == id).map_or(vec![], |it| of(&it.build_args)),
        List::Processes => of(&spec.processes),
        List::Addons => of(&spec.addons),
        List::AddonOptions(id) => spec.addons.iter().find(|it| it.id == id).map_or(vec![], |it| of(&it.options)),
        List::Config => of(&spec.config),
        List::Environments => of(&spec.environments),
        List::Ignore => of(&spec.ignore),
        List::Packages => of(&spec.packages),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::field::Half;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::new(State::new()), State::reduce)
    }

    fn begun() -> Action {
        Action::Begin(1, Box::new(Kept { name: "one".into(), ..Kept::default() }))
    }

    fn wanted(state: &State) -> &[String] {
        state.aim.as_ref().map_or(&[], |aim| &aim.ids)
    }

    #[test]
    fn what_changes_nothing_is_the_same_state() {
        let state = after([begun()]);
        for action in [Action::Undo, Action::Redo, Action::Pause, Action::Show(View::Form), Action::Choose(false)] {
            assert!(Rc::ptr_eq(&state, &Rc::clone(&state).reduce(action)));
        }
        let nothing = Edit::Text(Field::Stack, String::new());
        assert!(Rc::ptr_eq(&state, &Rc::clone(&state).reduce(Action::Edit(nothing))));
    }

    #[test]
    fn what_is_computed_is_of_the_spec_as_it_is() {
        let preset = Kept { spec: crate::presets::PRESETS[0].spec(), ..Kept::default() };
        let stack = Action::Edit(Edit::Text(Field::Stack, "heroku-26".into()));
        let other = Action::Follow(Box::new(Kept { spec: crate::presets::PRESETS[1].spec(), ..Kept::default() }));
        let mut state = after([]);
        for action in [Action::Begin(1, Box::new(preset)), stack, Action::Undo, Action::Redo, other, Action::Close] {
            state = state.reduce(action);
            let Computed { output, findings, deployment } = &state.computed;
            assert_eq!(**output, artifacts::write(&state.history.now));
            assert_eq!(**deployment, resolve(&state.history.now).0);
            assert_eq!(**findings, *rules::advise(&state.history.now, deployment, output.findings.clone()));
        }
    }

    #[test]
    fn the_focus_follows_an_item_and_what_is_left_of_it() {
        let add = || Action::Edit(Edit::Add(List::Environments));
        let state = after([begun(), add(), add()]);
        assert_eq!(wanted(&state)[0], "environment-2-name");
        let state = state.reduce(Action::Edit(Edit::Move(List::Environments, Id(2), 0)));
        assert_eq!(wanted(&state), ["environments-2-up"]);
        assert_eq!(state.said, "Moved environment to place 1 of 2.");
        let state = state.reduce(Action::Edit(Edit::Remove(List::Environments, Id(2))));
        assert_eq!(wanted(&state), ["environments-1-remove", "environments-add"]);
        let state = state.reduce(Action::Edit(Edit::Remove(List::Environments, Id(1))));
        assert_eq!(wanted(&state), ["environments-add"]);
        assert_eq!(state.reduce(Action::Undo).said, "Undone: remove environment.");
    }

    #[test]
    fn a_field_that_is_gone_leads_to_its_list_and_its_part() {
        let state =
            after([begun(), Action::Show(View::Files), Action::Jump(Field::BuildArg(Id(7), Id(1), Half::Name))]);
        assert_eq!(state.view, View::Form);
        assert_eq!(
            wanted(&state),
            ["image-7-arg-1-name", "list-image-7-args", "images-7-body", "list-images", "part-method"]
        );
    }

    #[test]
    fn beginning_anew_keeps_what_was_there_with_its_past() {
        let named = Action::Edit(Edit::Text(Field::Stack, "heroku-24".into()));
        let state = after([begun(), named]);
        let first = Kept { name: "one".into(), spec: (*state.history.now).clone(), ..Kept::default() };
        let two = Kept { name: "two".into(), ..Kept::default() };
        let state = state.reduce(Action::Choose(true)).reduce(Action::Begin(2, Box::new(two)));
        assert!(state.history.now.stack.is_empty() && !state.choosing);
        assert_eq!((state.entry.id, state.said.as_str()), (2, "Begun: two. one is kept under Specs."));
        let state = state.reduce(Action::Open(1, Box::new(first)));
        assert_eq!(state.history.now.stack, "heroku-24");
        assert!(state.reduce(Action::Undo).history.now.stack.is_empty());
    }

    #[test]
    fn changes_of_another_tab_can_be_undone() {
        let state = after([begun()]);
        let spec = Spec { stack: "heroku-26".into(), ..Spec::default() };
        let state = state.reduce(Action::Follow(Box::new(Kept { name: "new".into(), spec, ..Kept::default() })));
        assert_eq!((state.history.now.stack.as_str(), state.entry.name.as_str()), ("heroku-26", "new"));
        assert_eq!(state.reduce(Action::Undo).said, "Undone: changes of another tab.");
    }
}
