//! Files of this site.

use super::download::words;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file of this site, by its path below the base.
///
/// # Errors
///
/// Says why, when it cannot be had.
pub async fn text(path: &str) -> Result<String, String> {
    let address = [&super::address::base(), path].concat();
    let answer = JsFuture::from(gloo::utils::window().fetch_with_str(&address)).await;
    let answer: Response = answer.map_err(|error| words(&error))?.unchecked_into();
    if !answer.ok() {
        return Err(format!("the site answered {}", answer.status()));
    }
    let text = answer.text().map_err(|error| words(&error))?;
    let text = JsFuture::from(text).await.map_err(|error| words(&error))?;
    Ok(text.as_string().unwrap_or_default())
}
