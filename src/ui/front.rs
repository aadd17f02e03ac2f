//! What is there first: the starting points, as they are prerendered, or whatever else an address asks for.
//!
//! The code of the workbench is fetched when there is something to work on: who only looks, or reads this on a phone
//! in a train, does not pay for it.

use super::app::App;
use super::browser::{address, fetch, page, storage};
use super::document;
use super::keys;
use super::lazy::{lazily, split};
use super::pages;
use super::parts::{Shape, icon};
use super::start::Start;
use super::state::Overlay;
use super::toolbar::ThemeButton;
use crate::route::Route;
use crate::share;
use crate::spec::Method;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document as html, window};
use std::pin::Pin;
use yew::prelude::*;

/// What the workbench begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum First {
    /// What this browser keeps, or what the address says.
    #[default]
    Kept,
    /// A preset, by its id and a method; with the name of the app, or nothing.
    Preset(&'static str, Method, String),
    /// Nothing at all.
    Empty,
    /// The text of a spec, or a link that carries it.
    Text(String),
    /// The starting points, and something over them.
    Lay(Overlay),
}

/// What stands there until the workbench does.
pub(super) const FETCHING: &str = "Fetching the workbench…";

/// The page.
#[component]
pub fn Front() -> Html {
    let first = use_state_eq(|| if address::is_front() { None } else { Some(First::Kept) });
    let begin = use_callback(first.setter(), |first: First, setter| setter.set(Some(first)));
    use_effect_with((), |()| page::live());
    match (*first).clone() {
        Some(first) => lazily(FETCHING, move || app(first.clone())),
        None => html! { <Points {begin} /> },
    }
}

/// Properties of [`Points`].
#[derive(Properties, PartialEq)]
struct PointsProps {
    /// There is something to work on.
    begin: Callback<First>,
}

/// The starting points. While they are shown, keys and the address may ask for more.
#[component]
fn Points(PointsProps { begin }: &PointsProps) -> Html {
    {
        let begin = begin.clone();
        use_effect_with((), move |()| {
            if !storage::keys("dynoscribe.spec").is_empty() || address::has_part(share::SPEC) || !storage::works() {
                begin.emit(First::Kept);
            }
            let laid = begin.clone();
            let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
            let listener = EventListener::new_with_options(&html(), "keydown", options, move |event| {
                if let Some(overlay) = keys::laid(event) {
                    event.prevent_default();
                    laid.emit(First::Lay(overlay));
                }
            });
            // A link that is put into the address by hand, and steps of the browser to other pages.
            let moved = ["hashchange", "popstate"].map(|name| {
                let begin = begin.clone();
                EventListener::new(&window(), name, move |_| {
                    if !address::is_front() || address::has_part(share::SPEC) {
                        begin.emit(First::Kept);
                    }
                })
            });
            move || drop((listener, moved))
        });
    }
    let search = begin.reform(|()| First::Lay(Overlay::Search));
    html! {
        <div class="app app--front" data-view="start">
            <header class="top">
                <h1 class="brand">{ icon(Shape::Mark) }{ "Dynoscribe" }</h1>
                <nav class="tools" aria-label="Site">
                    { super::app::site(&search) }
                    <ThemeButton />
                </nav>
            </header>
            <main class="main"><div class="work"><Start {begin} /></div></main>
        </div>
    }
}

/// Fetches what the first drawing of this address needs. A page that was drawn already stays as it is where this fails.
///
/// # Errors
///
/// Says what could not be fetched.
pub async fn prepare() -> Result<(), String> {
    if address::is_front() {
        return Ok(());
    }
    let far = |_| "a part of the page could not be fetched".to_owned();
    drop(app(First::Kept).await.map_err(far)?);
    opened().await.map_err(far)?.await
}

split! {
    /// Fetches the page of the address, and what stands in it.
    work: fn opened() -> Pin<Box<dyn Future<Output = Result<(), String>>>> {
        Box::pin(async {
            let route = address::current();
            if let Some(path) = route.and_then(Route::document) {
                let text = fetch::text(&path).await?;
                document::lay(vec![(path, text)]);
            }
            let part = pages::part(route);
            part.await.map(drop).map_err(|_| "a part of the page could not be fetched".to_owned())
        })
    }
}

/// Says where the page lies that is drawn next, and which texts it shows, where there is no browser to ask.
#[cfg(not(target_arch = "wasm32"))]
pub fn stand(base: &str, path: &str, texts: Vec<(String, String)>) {
    address::stand_at(base, path);
    document::lay(texts);
}

split! {
    /// The workbench, and all that is read.
    work: fn app(first: First) -> Html {
        html! { <App {first} /> }
    }
}
