//! What a browser keeps for this site.

use web_sys::Storage;

/// Reads what is kept under a key.
///
/// # Errors
/// Says why when the browser keeps nothing for this site.
pub fn read(key: &str) -> Result<Option<String>, &'static str> {
    store()?.get_item(key).map_err(|_| REFUSED)
}

/// Keeps a text under a key.
///
/// # Errors
/// Says why when the browser does not.
pub fn write(key: &str, text: &str) -> Result<(), &'static str> {
    store()?.set_item(key, text).map_err(|_| "its storage for this site is full")
}

/// Forgets what is kept under a key.
pub fn forget(key: &str) {
    if let Ok(store) = store() {
        // What cannot be forgotten stays, and is read again next time.
        let _ = store.remove_item(key);
    }
}

/// Whether the browser keeps anything for this site.
#[must_use]
pub fn works() -> bool {
    store().is_ok()
}

/// Every key that begins so.
#[must_use]
pub fn keys(start: &str) -> Vec<String> {
    let Ok(store) = store() else { return Vec::new() };
    let count = store.length().unwrap_or_default();
    let key = |at| store.key(at).ok().flatten().filter(|key| key.starts_with(start));
    (0..count).filter_map(key).collect()
}

/// What this tab alone keeps under a key, until it is closed.
#[must_use]
pub fn of_tab(key: &str) -> Option<String> {
    tab()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key for this tab alone; where a browser keeps nothing, it is forgotten.
pub fn keep_for_tab(key: &str, text: &str) {
    if let Some(tab) = tab() {
        let _ = tab.set_item(key, text);
    }
}

const REFUSED: &str = "it does not let this site store anything";

fn store() -> Result<Storage, &'static str> {
    gloo::utils::window().local_storage().ok().flatten().ok_or(REFUSED)
}

fn tab() -> Option<Storage> {
    gloo::utils::window().session_storage().ok().flatten()
}
