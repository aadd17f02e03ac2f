//! The address of the page.

use crate::route::Route;
use crate::share;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;

/// The path under which the site lies, with a slash at both ends. The tag that loads the page carries it.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn base() -> String {
    let tag = document().query_selector("script[data-base]").ok().flatten();
    tag.and_then(|tag| tag.get_attribute("data-base")).unwrap_or_else(|| "/".to_owned())
}

/// The path of the address, from the root of the host.
#[cfg(target_arch = "wasm32")]
fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

// Where the site is built there is no browser to ask: whoever draws a page says where it will lie.
#[cfg(not(target_arch = "wasm32"))]
std::thread_local! {
    static PLACE: std::cell::RefCell<(String, String)> = const { std::cell::RefCell::new((String::new(), String::new())) };
}

/// Says under which base the site will lie, and at which path below it the page that is drawn next.
#[cfg(not(target_arch = "wasm32"))]
pub fn stand_at(base: &str, path: &str) {
    PLACE.set((base.to_owned(), [base, path].concat()));
}

/// The path under which the site will lie.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn base() -> String {
    PLACE.with_borrow(|(base, _)| base.clone())
}

#[cfg(not(target_arch = "wasm32"))]
fn path() -> String {
    PLACE.with_borrow(|(_, path)| path.clone())
}

/// The address of the doctor's worker. The tag that loads the page carries it, where its name has a digest in it.
#[must_use]
pub fn doctor() -> String {
    let tag = document().query_selector("script[data-doctor]").ok().flatten();
    tag.and_then(|tag| tag.get_attribute("data-doctor")).unwrap_or_else(|| [&base(), "doctor_loader.js"].concat())
}

/// Whether this is the first page of the site.
#[must_use]
pub fn is_front() -> bool {
    path().strip_prefix(&base()).is_some_and(|rest| rest.is_empty() || rest == "index.html")
}

/// Whether the address carries a part of this name behind its `#`.
#[must_use]
pub fn has_part(name: &str) -> bool {
    let hash = window().location().hash().unwrap_or_default();
    share::parts(&hash).iter().any(|(it, _)| *it == name)
}

/// The address as it is now; nothing where the site has no such page.
#[must_use]
pub fn current() -> Option<Route> {
    Route::parse(path().strip_prefix(&base())?)
}

/// Where a link leads.
#[must_use]
pub fn of(route: Route) -> String {
    [base(), route.path()].concat()
}

/// Where a link to a heading of a page leads; to the page, if it has no name.
#[must_use]
pub fn at(route: Route, heading: &str) -> String {
    let hash = if heading.is_empty() { "" } else { "#" };
    [&of(route), hash, heading].concat()
}

/// The name of the heading that the address asks for.
#[must_use]
pub fn heading() -> Option<String> {
    let hash = window().location().hash().unwrap_or_default();
    hash.strip_prefix('#').filter(|name| !name.is_empty()).map(str::to_owned)
}

/// Goes to another address without asking the server.
pub fn go(route: Route, heading: &str) {
    if let Ok(history) = window().history() {
        // Where a browser refuses, the page changes all the same, under the old address.
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&at(route, heading)));
    }
}

/// Puts something else behind the `#` of the address, without a step in the history of the browser; nothing, if empty.
fn put_hash(hash: &str) {
    let here = path();
    let address = if hash.is_empty() { here } else { [&here, "#", hash].concat() };
    if let Ok(history) = window().history() {
        // Where a browser refuses, the address stays as it was.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// Takes parts with these names out of what stands behind the `#`: their values, in the order of the names. Nothing is
/// taken where the first of them is not there.
#[must_use]
pub fn take_parts<const N: usize>(names: [&str; N]) -> Option<[Option<String>; N]> {
    let hash = window().location().hash().unwrap_or_default();
    let parts = share::parts(&hash);
    let found = names.map(|name| parts.iter().find(|(it, _)| *it == name).map(|(_, value)| (*value).to_owned()));
    found.first()?.as_ref()?;
    let left = parts.iter().filter(|(name, _)| !names.contains(name));
    let left: Vec<String> = left.map(|(name, value)| [*name, "=", *value].concat()).collect();
    put_hash(&left.join("&"));
    Some(found)
}

/// The address of the page, up to the site's own path, for a link.
#[must_use]
pub fn whole(route: Route, hash: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    [&origin, &of(route), "#", hash].concat()
}

/// Names the page.
pub fn title(route: Option<Route>) {
    let title = route.map_or_else(|| "Not found · Dynoscribe".to_owned(), Route::title);
    document().set_title(&title);
}
