//! Saving a file.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser may take to begin to read what it saves.
const PATIENCE: u32 = 60_000;

/// Hands bytes to the browser to save under a name.
///
/// # Errors
///
/// Says why, if the browser refuses. Whether the person then keeps the file, a page is never told.
pub fn save(name: &str, mime: &str, bytes: &[u8]) -> Result<(), String> {
    offer(name, mime, bytes).map_err(|error| words(&error))
}

fn offer(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = gloo::utils::document().create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.set_hidden(true);
    gloo::utils::body().append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    Timeout::new(PATIENCE, move || {
        // A url that cannot be given back goes with the page.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// What a browser says about an error.
pub(super) fn words(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => error.message().into(),
        None => error.as_string().unwrap_or_else(|| "the browser does not say why".to_owned()),
    }
}
