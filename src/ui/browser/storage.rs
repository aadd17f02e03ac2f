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

const REFUSED: &str = "it does not let this site store anything";

fn store() -> Result<Storage, &'static str> {
    gloo::utils::window().local_storage().ok().flatten().ok_or(REFUSED)
}
