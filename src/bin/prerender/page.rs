//! A page as HTML: what the browser will draw, drawn already.

use crate::assets::{Shell, Site};
use crate::head;
use dynoscribe::library::Document;
use dynoscribe::route::Route;
use dynoscribe::ui::{Front, stand};
use yew::LocalServerRenderer;

/// Where the page of an address lies; nothing is the page for addresses that are none.
pub fn file(route: Option<Route>) -> String {
    // GitHub Pages answers with 404.html where there is nothing.
    route.map_or_else(|| "404.html".to_owned(), |route| [&route.path(), "index.html"].concat())
}

/// Draws it.
pub fn draw(site: &Site, shell: &Shell, route: Option<Route>, documents: &[Document]) -> Result<String, String> {
    let path = route.map_or_else(|| "404.html".to_owned(), Route::path);
    let wanted = documents.iter().filter(|it| route.is_some_and(|route| route.document().as_ref() == Some(&it.path)));
    stand(&site.base, &path, wanted.map(|it| (it.path.clone(), it.text.clone())).collect());
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| error.to_string())?;
    let body = tokio::task::LocalSet::new().block_on(&runtime, LocalServerRenderer::<Front>::new().render());
    let front = if route == Some(Route::Work) { " data-front" } else { "" };
    Ok([
        "<!doctype html>\n<html lang=\"en\">\n<head>\n",
        &head::draw(site, route, documents)?,
        &shell.head,
        "</head>\n<body>\n<div id=\"app\" data-drawn",
        front,
        ">",
        &body,
        "</div>",
        &shell.foot,
    ]
    .concat())
}
