//! A page of the guide.

use super::HEADING;
use crate::guide::fill::{fill, inlines as filled};
use crate::guide::text::{Block, Named, Shown, Text, words};
use crate::guide::{self, PAGES, Page, Part};
use crate::library::page_path;
use crate::route::Route;
use crate::ui::browser::page::show_heading;
use crate::ui::document::{Document, absent, use_document};
use crate::ui::reading::blocks::{draw, inlines};
use crate::ui::reading::{EnvironmentSwitch, use_reading};
use crate::ui::router::Link;
use yew::prelude::*;

/// Properties of [`PageOf`].
#[derive(Properties, PartialEq)]
pub(super) struct PageOfProps {
    /// Its id.
    pub id: &'static str,
}

/// The page, with the way to the others.
#[component]
pub(super) fn PageOf(PageOfProps { id }: &PageOfProps) -> Html {
    let text = use_document::<Text>(page_path(id));
    let reading = use_reading();
    let here = matches!(text, Document::Here(_));
    use_effect_with((*id, here), |(_, here)| {
        if *here {
            show_heading();
        }
    });
    let (Some(page), Some(reading)) = (guide::find(id), reading) else { return Html::default() };
    let view = reading.view();
    let (lead, blocks, from) = match &text {
        Document::Here(text) => (filled(&text.lead, &view), fill(&text.blocks, &view), text.sources.clone()),
        Document::Waiting | Document::Failed(_) => Default::default(),
    };
    let (before, after) = guide::around(id);
    let way = |page: Option<&'static Page>, word: &'static str, class: &'static str| {
        html! {
            if let Some(page) = page {
                <Link to={Route::Page(page.id)} class={classes!("way", class)}>
                    <span class="way__word">{ word }</span><span>{ page.title }</span>
                </Link>
            }
        }
    };
    html! {
        <div class="guide">
            <Contents {id} />
            <article class="prose guide__page">
                <p class="prose__up"><Link to={Route::Guide}>{ "Guide" }</Link>{ " · " }{ page.part.label() }</p>
                <h1 id={HEADING} tabindex="-1">{ page.title }</h1>
                if !lead.is_empty() { <p class="lead">{ inlines(&lead) }</p> }
                <EnvironmentSwitch />
                { absent(&text) }
                { draw(&blocks) }
                if !from.is_empty() { { sources(&from) } }
                <nav class="ways" aria-label="Before and after">
                    { way(before, "Before", "way--before") }{ way(after, "Next", "way--after") }
                </nav>
            </article>
            { on_this_page(&blocks) }
        </div>
    }
}

/// Where one is in the guide. On a small screen it folds.
#[component]
fn Contents(PageOfProps { id }: &PageOfProps) -> Html {
    let part = |part: Part| {
        html! {
            <li>
                <span class="guide__part">{ part.label() }</span>
                <ul>
                    for page in PAGES.iter().filter(|page| page.part == part) {
                        <li><Link to={Route::Page(page.id)}>{ page.title }</Link></li>
                    }
                </ul>
            </li>
        }
    };
    let list = html! { <ul class="guide__contents">{ for Part::ALL.map(part) }</ul> };
    html! {
        <nav class="guide__nav" aria-label="Guide" key={*id}>
            <details class="guide__fold"><summary>{ "All pages" }</summary>{ list.clone() }</details>
            <div class="guide__open">{ list }</div>
        </nav>
    }
}

/// The headings of the page, on a wide screen.
fn on_this_page(blocks: &[Block]) -> Html {
    let all = headings(blocks);
    html! {
        if all.len() > 1 {
            <nav class="guide__here" aria-labelledby="on-this-page">
                <h2 id="on-this-page">{ "On this page" }</h2>
                <ul>
                    for (id, words) in all {
                        <li><a href={["#", &id].concat()}>{ words }</a></li>
                    }
                </ul>
            </nav>
        }
    }
}

fn headings(blocks: &[Block]) -> Vec<(String, String)> {
    let of = |block: &Block| match block {
        Block::Heading(2, id, inner) => vec![(id.clone(), words(inner))],
        Block::Fold(_, Shown::Plainly, inner) => headings(inner),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(of).collect()
}

/// Where the page is from.
fn sources(all: &[Named]) -> Html {
    let one = |source: &Named| {
        html! {
            <li>
                if source.url.is_empty() { { &source.name } } else { <a href={source.url.clone()} rel="noreferrer">{ &source.name }</a> }
                { ", checked " }<time>{ &source.checked }</time>
            </li>
        }
    };
    html! {
        <section class="from" aria-labelledby="sources">
            <h2 id="sources">{ "Sources" }</h2>
            <ul class="sources">{ for all.iter().map(one) }</ul>
        </section>
    }
}
