//! The only way in: everything that changes a spec is an [`Edit`].

use super::Field;
use super::id::{Id, Item, find, find_mut};
use super::{AddonOption, BuildArg, Deploys, Dismissal, Method, Need, Override, Runs, Spec, Stage, Value};
use std::collections::BTreeSet;

/// One change to a spec. It is data: it can be kept, shown before it is made, and undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Takes another spec in place of this one: a preset, a file, an empty start.
    Replace(Box<Spec>),
    /// Several edits as one.
    All(Vec<Self>),
    /// Several edits as one, and what they do together.
    Named(String, Vec<Self>),
    /// Sets the text at a field, exactly as typed.
    Text(Field, String),
    /// Sets the texts of a field that holds several.
    Words(Field, Vec<String>),
    /// Chooses the method.
    Method(Method),
    /// Chooses where the release command runs.
    Runs(Runs),
    /// Sets how many dynos a process type has; `None`: Heroku's default.
    Quantity(Id, Option<u32>),
    /// Says how much the app needs a config var.
    Need(Id, Need),
    /// Sets the value of a config var, kind and all.
    Value(Id, Value),
    /// Sets the value of a config var (the first id) in one environment (the second); `None`: the same as elsewhere.
    Override(Id, Id, Option<Value>),
    /// Chooses the stage of an environment.
    Stage(Id, Option<Stage>),
    /// Chooses what starts a deploy to an environment.
    Deploys(Id, Deploys),
    /// Chooses the method of one environment; `None`: the spec's.
    EnvironmentMethod(Id, Option<Method>),
    /// Marks an environment as legacy.
    Legacy(Id, bool),
    /// Turns review apps on or off.
    ReviewApps(bool),
    /// Decides not to follow some advice, or gives another reason for it.
    Dismiss(Dismissal),
    /// Wants some advice back: the id of its rule, and the key of its field.
    Recall(String, String),
    /// Adds an empty item at the end of a list.
    Add(List),
    /// Takes an item out of a list, and with it whatever refers to it.
    Remove(List, Id),
    /// Moves an item to a position in its list, counted from 0.
    Move(List, Id, usize),
}

/// A list of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// Buildpacks.
    Buildpacks,
    /// Images.
    Images,
    /// The build arguments of an image.
    BuildArgs(Id),
    /// Process types.
    Processes,
    /// Add-ons.
    Addons,
    /// The options of an add-on.
    AddonOptions(Id),
    /// Config vars.
    Config,
    /// Environments.
    Environments,
    /// Ignore patterns.
    Ignore,
    /// Optional packages.
    Packages,
}

impl List {
    /// An id that is unique in the spec.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Buildpacks => "buildpacks".to_owned(),
            Self::Images => "images".to_owned(),
            Self::BuildArgs(image) => format!("image-{}-args", image.0),
            Self::Processes => "processes".to_owned(),
            Self::Addons => "addons".to_owned(),
            Self::AddonOptions(addon) => format!("addon-{}-options", addon.0),
            Self::Config => "config".to_owned(),
            Self::Environments => "environments".to_owned(),
            Self::Ignore => "ignore".to_owned(),
            Self::Packages => "packages".to_owned(),
        }
    }

    /// The name of the list.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Buildpacks => "Buildpacks",
            Self::Images => "Images",
            Self::BuildArgs(_) => "Build arguments",
            Self::Processes => "Process types",
            Self::Addons => "Add-ons",
            Self::AddonOptions(_) => "Options",
            Self::Config => "Config vars",
            Self::Environments => "Environments",
            Self::Ignore => "Ignore patterns",
            Self::Packages => "Optional packages",
        }
    }

    /// The name of one item.
    #[must_use]
    pub const fn item(self) -> &'static str {
        match self {
            Self::Buildpacks => "buildpack",
            Self::Images => "image",
            Self::BuildArgs(_) => "build argument",
            Self::Processes => "process type",
            Self::Addons => "add-on",
            Self::AddonOptions(_) => "option",
            Self::Config => "config var",
            Self::Environments => "environment",
            Self::Ignore => "pattern",
            Self::Packages => "package",
        }
    }
}

impl List {
    /// An item in words: what it is, and its name if it has one, such as `environment "staging"`.
    #[must_use]
    pub fn name_of(self, spec: &Spec, id: Id) -> String {
        let name = match self {
            Self::Buildpacks => find(&spec.buildpacks, id).map(|it| &it.source),
            Self::Images => find(&spec.images, id).map(|it| &it.process),
            Self::BuildArgs(image) => {
                find(&spec.images, image).and_then(|it| find(&it.build_args, id)).map(|it| &it.name)
            }
            Self::Processes => find(&spec.processes, id).map(|it| &it.kind),
            Self::Addons => find(&spec.addons, id).map(|it| &it.service),
            Self::AddonOptions(addon) => {
                find(&spec.addons, addon).and_then(|it| find(&it.options, id)).map(|it| &it.name)
            }
            Self::Config => find(&spec.config, id).map(|it| &it.key),
            Self::Environments => find(&spec.environments, id).map(|it| &it.name),
            Self::Ignore => find(&spec.ignore, id).map(|it| &it.pattern),
            Self::Packages => find(&spec.packages, id).map(|it| &it.package),
        };
        match name {
            Some(name) if !name.is_empty() => format!("{} {name:?}", self.item()),
            _ => self.item().to_owned(),
        }
    }
}

impl Spec {
    /// Makes a change. An edit that refers to something that is not there changes nothing.
    pub fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Replace(spec) => {
                *self = *spec;
                self.number();
            }
            Edit::All(edits) | Edit::Named(_, edits) => edits.into_iter().for_each(|edit| self.apply(edit)),
            Edit::Text(field, text) => set(self.text_mut(field), text),
            Edit::Words(field, words) => set(self.words_mut(field), words),
            Edit::Method(method) => self.method = method,
            Edit::Runs(runs) => self.release.runs = runs,
            Edit::Quantity(id, quantity) => set(find_mut(&mut self.processes, id).map(|it| &mut it.quantity), quantity),
            Edit::Need(id, need) => set(find_mut(&mut self.config, id).map(|it| &mut it.need), need),
            Edit::Value(id, value) => set(find_mut(&mut self.config, id).map(|it| &mut it.value), value),
            Edit::Override(config, environment, value) => self.set_override(config, environment, value),
            Edit::Stage(id, stage) => set(find_mut(&mut self.environments, id).map(|it| &mut it.stage), stage),
            Edit::Deploys(id, by) => set(find_mut(&mut self.environments, id).map(|it| &mut it.deploys), by),
            Edit::EnvironmentMethod(id, method) => {
                set(find_mut(&mut self.environments, id).map(|it| &mut it.method), method);
            }
            Edit::Legacy(id, legacy) => set(find_mut(&mut self.environments, id).map(|it| &mut it.legacy), legacy),
            Edit::ReviewApps(on) => self.pipeline.review_apps = on,
            Edit::Dismiss(dismissal) => {
                self.dismissed.retain(|it| it.rule != dismissal.rule || it.at != dismissal.at);
                self.dismissed.push(dismissal);
            }
            Edit::Recall(rule, at) => self.dismissed.retain(|it| it.rule != rule || it.at != at),
            Edit::Add(list) => self.each_list(list, Change::Add),
            Edit::Remove(list, id) => {
                // The next item may get the same number, and nothing was decided about that one.
                let mut gone: Vec<_> = if self.dismissed.is_empty() { vec![] } else { self.fields() };
                self.each_list(list, Change::Remove(id));
                if !gone.is_empty() {
                    let left: BTreeSet<Field> = self.fields().into_iter().collect();
                    gone.retain(|field| !left.contains(field));
                    let gone: Vec<_> = gone.into_iter().map(Field::key).collect();
                    self.dismissed.retain(|it| !gone.contains(&it.at));
                }
                if list == List::Environments {
                    self.forget_environment(id);
                }
            }
            Edit::Move(list, id, to) => self.each_list(list, Change::Move(id, to)),
        }
    }

    /// Gives every list item an id that is unique in its list; ids that already are stay as they are.
    pub fn number(&mut self) {
        number(&mut self.buildpacks);
        number(&mut self.images);
        self.images.iter_mut().for_each(|image| number(&mut image.build_args));
        number(&mut self.processes);
        number(&mut self.addons);
        self.addons.iter_mut().for_each(|addon| number(&mut addon.options));
        number(&mut self.config);
        number(&mut self.environments);
        number(&mut self.ignore);
        number(&mut self.packages);
    }

    fn each_list(&mut self, list: List, change: Change) {
        match list {
            List::Buildpacks => alter(&mut self.buildpacks, change),
            List::Images => alter(&mut self.images, change),
            List::BuildArgs(image) => {
                if let Some(image) = find_mut(&mut self.images, image) {
                    alter::<BuildArg>(&mut image.build_args, change);
                }
            }
            List::Processes => alter(&mut self.processes, change),
            List::Addons => alter(&mut self.addons, change),
            List::AddonOptions(addon) => {
                if let Some(addon) = find_mut(&mut self.addons, addon) {
                    alter::<AddonOption>(&mut addon.options, change);
                }
            }
            List::Config => alter(&mut self.config, change),
            List::Environments => alter(&mut self.environments, change),
            List::Ignore => alter(&mut self.ignore, change),
            List::Packages => alter(&mut self.packages, change),
        }
    }

    fn set_override(&mut self, config: Id, environment: Id, value: Option<Value>) {
        let Some(var) = find_mut(&mut self.config, config) else { return };
        let place = var.overrides.iter().position(|one| one.environment == environment);
        match (place, value) {
            (Some(at), Some(value)) => var.overrides[at].value = value,
            (Some(at), None) => drop(var.overrides.remove(at)),
            (None, Some(value)) => var.overrides.push(Override { environment, value }),
            (None, None) => {}
        }
    }

    fn forget_environment(&mut self, id: Id) {
        for var in &mut self.config {
            var.overrides.retain(|one| one.environment != id);
        }
    }
}

impl Edit {
    /// Sets the texts of a field that holds several, one on each line; nothing is none.
    #[must_use]
    pub fn lines(field: Field, text: &str) -> Self {
        Self::Words(field, if text.is_empty() { Vec::new() } else { text.split('\n').map(str::to_owned).collect() })
    }

    /// What the edit does, as the name of an undo step.
    #[must_use]
    pub fn describe(&self, before: &Spec) -> String {
        match self {
            Self::Replace(_) => "start over".to_owned(),
            Self::All(edits) => edits.first().map_or_else(String::new, |edit| edit.describe(before)),
            Self::Text(field, _) => format!("change {}", field.describe(before)),
            Self::Dismiss(_) => "dismiss advice".to_owned(),
            Self::Recall(..) => "recall advice".to_owned(),
            Self::Named(name, _) => name.clone(),
            Self::Add(list) => format!("add {}", list.item()),
            Self::Remove(list, id) => format!("remove {}", list.name_of(before, *id)),
            Self::Move(list, id, _) => format!("move {}", list.name_of(before, *id)),
            other => other.field().map_or_else(String::new, |field| format!("change {}", field.describe(before))),
        }
    }

    /// The one field that the edit sets, if it sets one.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        use super::field::{ConfigField, EnvironmentField, PipelineField, ProcessField, ReleaseField};
        Some(match *self {
            Self::Text(field, _) | Self::Words(field, _) => field,
            Self::Method(_) => Field::Method,
            Self::Runs(_) => Field::Release(ReleaseField::Runs),
            Self::Quantity(id, _) => Field::Process(id, ProcessField::Quantity),
            Self::Need(id, _) => Field::Config(id, ConfigField::Need),
            Self::Value(id, _) => Field::Config(id, ConfigField::Value),
            Self::Override(config, environment, _) => Field::Override(config, environment),
            Self::Stage(id, _) => Field::Environment(id, EnvironmentField::Stage),
            Self::Deploys(id, _) => Field::Environment(id, EnvironmentField::Deploys),
            Self::EnvironmentMethod(id, _) => Field::Environment(id, EnvironmentField::Method),
            Self::Legacy(id, _) => Field::Environment(id, EnvironmentField::Legacy),
            Self::ReviewApps(_) => Field::Pipeline(PipelineField::ReviewApps),
            Self::Replace(_)
            | Self::All(_)
            | Self::Named(..)
            | Self::Dismiss(_)
            | Self::Recall(..)
            | Self::Add(_)
            | Self::Remove(..)
            | Self::Move(..) => return None,
        })
    }
}

#[derive(Clone, Copy)]
enum Change {
    Add,
    Remove(Id),
    Move(Id, usize),
}

fn alter<T: Item>(items: &mut Vec<T>, change: Change) {
    match change {
        Change::Add => {
            let mut item = T::default();
            item.set_id(fresh(items));
            items.push(item);
        }
        Change::Remove(id) => items.retain(|item| item.id() != id),
        Change::Move(id, to) => {
            let Some(from) = items.iter().position(|item| item.id() == id) else { return };
            let item = items.remove(from);
            items.insert(to.min(items.len()), item);
        }
    }
}

fn fresh<T: Item>(items: &[T]) -> Id {
    let highest = items.iter().map(|item| item.id().0).max().unwrap_or_default();
    Id(highest.checked_add(1).unwrap_or_else(|| lowest_free(items)))
}

/// Only reached when a spec carries the highest number there is as an id.
fn lowest_free<T: Item>(items: &[T]) -> u32 {
    (1..=u32::MAX).find(|candidate| items.iter().all(|item| item.id().0 != *candidate)).unwrap_or(1)
}

fn number<T: Item>(items: &mut [T]) {
    for at in 0..items.len() {
        let id = items[at].id();
        if id.0 == 0 || items[..at].iter().any(|before| before.id() == id) {
            let id = fresh(items);
            items[at].set_id(id);
        }
    }
}

fn set<T>(place: Option<&mut T>, value: T) {
    if let Some(place) = place {
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::field::{EnvironmentField, Field};

    #[test]
    fn what_is_decided_of_an_item_goes_with_it() {
        let mut spec = Spec::default();
        spec.apply(Edit::Add(List::Config));
        spec.apply(Edit::Add(List::Config));
        let at = |id| Field::Config(Id(id), crate::spec::field::ConfigField::Value).key();
        let dismissal = |id| Dismissal { rule: "r".into(), at: at(id), reason: "because".into() };
        spec.apply(Edit::Dismiss(dismissal(1)));
        spec.apply(Edit::Dismiss(dismissal(2)));
        spec.apply(Edit::Remove(List::Config, Id(2)));
        assert_eq!(spec.dismissed, [dismissal(1)]);
    }

    #[test]
    fn a_step_says_what_it_is_about() {
        let mut spec = Spec::default();
        spec.apply(Edit::Add(List::Environments));
        let remove = Edit::Remove(List::Environments, Id(1));
        assert_eq!(remove.describe(&spec), "remove environment");
        spec.apply(Edit::Text(Field::Environment(Id(1), EnvironmentField::Name), "staging".into()));
        assert_eq!(remove.describe(&spec), "remove environment \"staging\"");
        assert_eq!(Edit::Named("paste 3 config vars".into(), vec![remove]).describe(&spec), "paste 3 config vars");
    }

    #[test]
    fn ids_outlive_moves_and_removals() {
        let mut spec = Spec::default();
        for _ in 0..3 {
            spec.apply(Edit::Add(List::Environments));
        }
        spec.apply(Edit::Text(Field::Environment(Id(2), EnvironmentField::Name), "two".into()));
        spec.apply(Edit::Move(List::Environments, Id(2), 0));
        spec.apply(Edit::Remove(List::Environments, Id(1)));
        let names: Vec<_> = spec.environments.iter().map(|it| (it.id.0, it.name.as_str())).collect();
        assert_eq!(names, [(2, "two"), (3, "")]);
    }

    #[test]
    fn removing_an_environment_removes_its_overrides() {
        let mut spec = Spec::default();
        spec.apply(Edit::Add(List::Environments));
        spec.apply(Edit::Add(List::Config));
        spec.apply(Edit::Override(Id(1), Id(1), Some(Value::Asked)));
        assert_eq!(spec.config[0].overrides.len(), 1);
        spec.apply(Edit::Remove(List::Environments, Id(1)));
        assert!(spec.config[0].overrides.is_empty());
    }

    #[test]
    fn numbering_keeps_good_ids_and_mends_bad_ones() {
        let mut spec = Spec::default();
        let ids = [0, 5, 5, u32::MAX, 0];
        spec.processes = ids.iter().map(|id| crate::spec::Process { id: Id(*id), ..Default::default() }).collect();
        spec.number();
        let mut numbered: Vec<_> = spec.processes.iter().map(|it| it.id.0).collect();
        assert_eq!((numbered[1], numbered[3]), (5, u32::MAX));
        numbered.sort_unstable();
        numbered.dedup();
        assert_eq!(numbered.len(), ids.len());
        assert!(!numbered.contains(&0));
    }

    #[test]
    fn an_edit_of_something_absent_changes_nothing() {
        let mut spec = Spec::default();
        spec.apply(Edit::Text(Field::Environment(Id(9), EnvironmentField::Name), "x".into()));
        spec.apply(Edit::Move(List::Addons, Id(9), 3));
        spec.apply(Edit::Override(Id(9), Id(9), Some(Value::Asked)));
        assert_eq!(spec, Spec::default());
    }
}
