//! Stable identity of list items.

use serde::{Deserialize, Serialize};

/// Names one item of a list for as long as it exists, through moves and edits. `0` means "not numbered yet":
/// a JSON spec may leave ids out, reading it gives them out in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Id(pub u32);

/// Something that lives in a list of the spec.
pub trait Item: Default {
    /// Its id.
    fn id(&self) -> Id;
    /// Gives it an id.
    fn set_id(&mut self, id: Id);
}

/// Says that a struct's `id` field is its identity.
macro_rules! item {
    ($type:ty) => {
        impl $crate::spec::id::Item for $type {
            fn id(&self) -> $crate::spec::Id {
                self.id
            }
            fn set_id(&mut self, id: $crate::spec::Id) {
                self.id = id;
            }
        }
    };
}
pub(crate) use item;

/// Finds an item by its id.
pub fn find<T: Item>(items: &[T], id: Id) -> Option<&T> {
    items.iter().find(|item| item.id() == id)
}

/// Finds an item by its id, to change it.
pub fn find_mut<T: Item>(items: &mut [T], id: Id) -> Option<&mut T> {
    items.iter_mut().find(|item| item.id() == id)
}
