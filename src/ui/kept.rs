//! The specs that this browser keeps: which there are, and under which keys.

use super::browser::storage;
use crate::shelf::{self, Kept, Taken};
use crate::spec::Spec;

/// What every key of a spec begins with; its number follows.
const SPEC: &str = "dynoscribe.spec.";
/// What every key of the files that were taken away begins with; the number of their spec follows.
const TAKEN: &str = "dynoscribe.taken.";
/// Where the first version kept its one spec.
pub(super) const FIRST: &str = "dynoscribe.spec";
/// Where the number of the spec is kept that was worked on last.
pub(super) const OPEN: &str = "dynoscribe.open";

/// Where the highest number is kept that a spec was given.
const NEXT: &str = "dynoscribe.next";

/// The key of a spec.
pub(super) fn key(id: u32) -> String {
    format!("{SPEC}{id}")
}

/// The number of a key, if it is one of a spec.
pub(super) fn id_of(key: &str) -> Option<u32> {
    key.strip_prefix(SPEC)?.parse().ok()
}

/// The numbers of all specs, in the order in which they were begun.
pub(super) fn ids() -> Vec<u32> {
    let mut ids: Vec<u32> = storage::keys(SPEC).iter().filter_map(|key| id_of(key)).collect();
    ids.sort_unstable();
    ids
}

/// A number that no spec has or had: what was deleted can come back under its own.
pub(super) fn free_id(besides: u32) -> u32 {
    let given = storage::read(NEXT).ok().flatten().and_then(|text| text.parse().ok()).unwrap_or(0);
    let id = ids().last().copied().unwrap_or_default().max(besides).max(given).saturating_add(1);
    // Where there is no room, the numbers of the specs themselves tell.
    let _ = storage::write(NEXT, &id.to_string());
    id
}

/// Where the answers of the wizard for a spec are kept.
pub(super) fn wizard_key(id: u32) -> String {
    format!("dynoscribe.wizard.{id}")
}

/// The text of a spec.
pub(super) fn text(id: u32) -> Option<String> {
    storage::read(&key(id)).ok().flatten()
}

/// A spec; an error where it cannot be read, in words.
pub(super) fn load(id: u32) -> Option<Result<Kept, String>> {
    text(id).map(|text| Kept::read(&text).map_err(|error| error.to_string()))
}

/// The names of all specs but one.
pub(super) fn names(but: u32) -> Vec<String> {
    let others = ids().into_iter().filter(|id| *id != but);
    others.filter_map(text).filter_map(|text| shelf::label(&text)).collect()
}

/// A spec as it is begun: with a name that no other has.
pub(super) fn begun(spec: Spec, preset: &str) -> Kept {
    let name = shelf::free_name(&shelf::name_of(&spec), &names(0));
    Kept { name, preset: preset.to_owned(), spec }
}

/// The files of a spec as they were taken away last; none, if they never were.
pub(super) fn taken(id: u32) -> Taken {
    let text = storage::read(&format!("{TAKEN}{id}")).ok().flatten().unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Remembers files that were taken away. Where there is no room, they are not remembered.
pub(super) fn take(id: u32, taken: &Taken) {
    let text = serde_json::to_string(taken).unwrap_or_default();
    let _ = storage::write(&format!("{TAKEN}{id}"), &text);
}

/// Forgets a spec, and what belongs to it.
pub(super) fn forget(id: u32) {
    storage::forget(&key(id));
    storage::forget(&format!("{TAKEN}{id}"));
    storage::forget(&wizard_key(id));
}
