//! The contents of the guide.

use super::HEADING;
use crate::guide::{PAGES, Page, Part, print};
use crate::library::{CONTENTS, Entry, page_path};
use crate::route::Route;
use crate::ui::browser::{download, fetch};
use crate::ui::document::{Document, use_document};
use crate::ui::parts::{Button, Shape};
use crate::ui::reading::{EnvironmentSwitch, use_reading};
use crate::ui::router::Link;
use crate::ui::state::Action;
use crate::ui::store::use_dispatch;
use yew::prelude::*;

/// Every page, by its part, with what it is about; and the whole as a file.
#[component]
pub(super) fn Guide() -> Html {
    let contents = use_document::<Vec<Entry>>(CONTENTS.to_owned());
    let (reading, dispatch) = (use_reading(), use_dispatch());
    let lead = |page: &Page| match &contents {
        Document::Here(all) => all.iter().find(|it| it.id == page.id).map(|it| it.lead.clone()),
        Document::Waiting | Document::Failed(_) => None,
    };
    let save = move |()| {
        let (reading, dispatch) = (reading.clone(), dispatch.clone());
        wasm_bindgen_futures::spawn_local(async move {
            let Some(reading) = reading else { return };
            dispatch.act(Action::Say("Fetching the pages…".into()));
            let mut pages = Vec::new();
            for page in PAGES {
                let read = |text: String| serde_json::from_str(&text).map_err(|error| error.to_string());
                match fetch::text(&page_path(page.id)).await.and_then(read) {
                    Ok(text) => pages.push((page, text)),
                    Err(why) => {
                        return dispatch.act(Action::Say(format!("The guide could not be fetched: {why}.").into()));
                    }
                }
            }
            let whole = print::whole(&pages, &reading.view());
            dispatch.act(Action::Say(match download::save("heroku-guide.md", "text/markdown", whole.as_bytes()) {
                Ok(()) => "Saving heroku-guide.md.".into(),
                Err(why) => format!("The guide could not be saved: {why}.").into(),
            }));
        });
    };
    let entry = |page: &&'static Page| {
        html! {
            <li class="contents__entry">
                <Link to={Route::Page(page.id)}>{ page.title }</Link>
                if let Some(lead) = lead(page) { <p>{ lead }</p> }
            </li>
        }
    };
    let part = |part: Part| {
        html! {
            <section class="contents__part">
                <h2>{ part.label() }</h2>
                <ul>{ for PAGES.iter().filter(|page| page.part == part).collect::<Vec<_>>().iter().map(entry) }</ul>
            </section>
        }
    };
    html! {
        <article class="prose prose--wide">
            <h1 id={HEADING} tabindex="-1">{ "Guide" }</h1>
            <p>
                { "How to deploy to Heroku, and how to look after what runs there. Names, commands and files are those of your \
                   own description; what is for another way to deploy folds away." }
            </p>
            <EnvironmentSwitch />
            <div class="contents">{ for Part::ALL.map(part) }</div>
            <p><Button shape={Shape::Save} label="Save the whole guide as Markdown" onpress={save} /></p>
        </article>
    }
}
