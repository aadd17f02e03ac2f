//! The pages beside the workbench: one file for each kind.

mod guide;
mod missing;
mod new_environment;
mod page;
mod rule;
mod rules;
mod trouble;
mod troubles;

use super::browser::address;
use super::lazy::{Coming, lazily, split};
use super::router::Here;
use crate::route::Route;
use yew::prelude::*;

/// The page of an address; nothing for the workbench.
pub(super) fn page(here: &Here) -> Option<Html> {
    let route = here.route;
    if route == Some(Route::Work) {
        return None;
    }
    Some(lazily("Fetching the page…", move || part(route)))
}

/// What draws the page of an address.
pub(super) fn part(route: Option<Route>) -> Coming<Html> {
    match route {
        Some(Route::NewEnvironment) => wizard(),
        _ => reading(route),
    }
}

split! {
    /// The wizard.
    wizard: fn wizard() -> Html {
        html! { <new_environment::NewEnvironment /> }
    }
}

split! {
    /// Whatever is read.
    pages: fn reading(route: Option<Route>) -> Html {
        match route {
            Some(Route::Guide) => html! { <guide::Guide /> },
            Some(Route::Page(id)) => html! { <page::PageOf key={id} {id} /> },
            Some(Route::Rules) => html! { <rules::Rules /> },
            Some(Route::Rule(id)) => html! { <rule::RuleOf key={id} {id} /> },
            Some(Route::Troubles) => html! { <troubles::Troubles /> },
            Some(Route::Trouble(slug)) => html! { <trouble::TroubleOf key={slug} {slug} /> },
            Some(Route::Work | Route::NewEnvironment) | None => missing::missing(&address::of(Route::Work)),
        }
    }
}

/// The id of the heading of a page.
pub(super) const HEADING: &str = "page-title";
