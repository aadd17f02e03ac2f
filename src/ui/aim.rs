//! The ids of what the form is made of, and where the focus goes.

use super::part::{Part, item_of};
use crate::spec::edit::List;
use crate::spec::field::{
    AddonField, ConfigField, EnvironmentField, Half, IgnoreField, ImageField, PackageField, ProcessField,
};
use crate::spec::{Field, Id};

/// Where the focus goes next: the first of these ids that is in the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Ids of elements, the wanted one first.
    pub ids: Vec<String>,
    /// Whether the element is to be marked for a moment.
    pub mark: bool,
    pub(super) serial: u32,
}

/// The ids of the elements that may show a field: its control, its list, the heading of its part.
pub(super) fn way_to(field: Field) -> Vec<String> {
    let mut ids = vec![field.key()];
    match field {
        Field::BuildArg(image, ..) => ids.push(Field::List(List::BuildArgs(image)).key()),
        Field::AddonOption(addon, ..) => ids.push(Field::List(List::AddonOptions(addon)).key()),
        _ => {}
    }
    if let Some((list, id)) = item_of(field) {
        ids.extend([body_id(list, id), Field::List(list).key()]);
    }
    ids.push(Part::of(field).id().to_owned());
    ids
}

/// The id of the element that holds the fields of a list item, and is folded.
#[must_use]
pub fn body_id(list: List, id: Id) -> String {
    tool_id(list, id, "body")
}

/// The id of a tool of a list item: `up`, `down` or `remove`.
#[must_use]
pub fn tool_id(list: List, id: Id, tool: &str) -> String {
    format!("{}-{}-{tool}", list.key(), id.0)
}

/// The id of the button that adds to a list.
#[must_use]
pub fn add_id(list: List) -> String {
    format!("{}-add", list.key())
}

pub(super) const fn first_field(list: List, id: Id) -> Field {
    match list {
        List::Buildpacks => Field::Buildpack(id),
        List::Images => Field::Image(id, ImageField::Process),
        List::BuildArgs(image) => Field::BuildArg(image, id, Half::Name),
        List::Processes => Field::Process(id, ProcessField::Kind),
        List::Addons => Field::Addon(id, AddonField::Service),
        List::AddonOptions(addon) => Field::AddonOption(addon, id, Half::Name),
        List::Config => Field::Config(id, ConfigField::Key),
        List::Environments => Field::Environment(id, EnvironmentField::Name),
        List::Ignore => Field::Ignore(id, IgnoreField::Pattern),
        List::Packages => Field::Package(id, PackageField::Package),
    }
}
