//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard.
///
/// # Errors
///
/// Says why, if the browser does not allow it or has no clipboard to give, as on a page that came without encryption.
pub async fn copy(text: &str) -> Result<(), String> {
    let navigator = gloo::utils::window().navigator();
    // Typed as always there, but left out of pages that came without encryption.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    if clipboard.is_undefined() {
        return Err("this page has no clipboard".to_owned());
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map_err(|error| super::download::words(&error))?;
    Ok(())
}
