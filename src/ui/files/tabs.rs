//! One tab for each file.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::marks::Sheet;

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub(super) struct TabsProps {
    /// The files.
    pub sheets: Rc<[Rc<Sheet>]>,
    /// The files that are not written.
    pub absent: Vec<&'static str>,
    /// The files that are not as they were taken away last.
    pub stale: Vec<&'static str>,
    /// The path of the one that is open.
    pub open: &'static str,
    /// Whether the person sees the files.
    pub in_sight: bool,
    /// Another one is wanted.
    pub on_open: Callback<&'static str>,
}

/// The id of a file's tab.
pub(super) fn tab_id(path: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("tab-{}", path.chars().map(safe).collect::<String>())
}

/// The last part of a path.
pub(super) fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The tabs. Arrow keys, Home and End go from one to the next.
#[component]
pub(super) fn Tabs(TabsProps { sheets, absent, stale, open, in_sight, on_open }: &TabsProps) -> Html {
    let list = use_node_ref();
    let paths: Vec<&'static str> = sheets.iter().map(|sheet| sheet.path).chain(absent.iter().copied()).collect();
    let onkeydown = {
        let deps = (paths, *open, on_open.clone(), list.clone());
        use_callback(deps, |event: KeyboardEvent, (paths, open, on_open, list)| {
            let at = paths.iter().position(|path| path == open).unwrap_or_default();
            let to = match event.key().as_str() {
                "ArrowRight" => (at + 1) % paths.len().max(1),
                "ArrowLeft" => (at + paths.len()).saturating_sub(1) % paths.len().max(1),
                "Home" => 0,
                "End" => paths.len().saturating_sub(1),
                _ => return,
            };
            event.prevent_default();
            if let Some(path) = paths.get(to) {
                on_open.emit(path);
                let tab = list.cast::<HtmlElement>().and_then(|list| list.children().item(u32::try_from(to).ok()?));
                focus(tab);
            }
        })
    };
    use_effect_with((list.clone(), *open, sheets.len(), *in_sight), |(list, open, _, in_sight)| {
        let tab = gloo::utils::document().get_element_by_id(&tab_id(open));
        if let Some((list, tab)) = list.cast::<HtmlElement>().zip(tab).filter(|_| *in_sight) {
            reveal(&list, &tab);
        }
    });
    html! {
        <div class="tabs" role="tablist" aria-label="Files" ref={list} {onkeydown}>
            for sheet in sheets.iter() {
                <Tab key={sheet.path} path={sheet.path} news={AttrValue::from(sheet.news())} open={sheet.path == *open}
                    stale={stale.contains(&sheet.path)} {on_open} />
            }
            for path in absent.iter().copied() {
                <Tab key={path} {path} news={AttrValue::default()} absent=true open={path == *open} {on_open} />
            }
        </div>
    }
}

/// Scrolls a row so far that one of its elements is in it.
fn reveal(row: &HtmlElement, element: &web_sys::Element) {
    let (outer, inner) = (row.get_bounding_client_rect(), element.get_bounding_client_rect());
    let over = f64::max(inner.right() - outer.right(), 0.0) + f64::min(inner.left() - outer.left(), 0.0);
    // Whole pixels are enough.
    #[expect(clippy::cast_possible_truncation, reason = "a width on a screen")]
    row.set_scroll_left(row.scroll_left() + over.round() as i32);
}

/// Moves the focus to an element, if it is there.
pub(super) fn focus(element: Option<web_sys::Element>) {
    use wasm_bindgen::JsCast;
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// Properties of [`Tab`].
#[derive(Properties, PartialEq)]
pub(super) struct TabProps {
    path: &'static str,
    news: AttrValue,
    #[prop_or_default]
    absent: bool,
    #[prop_or_default]
    stale: bool,
    open: bool,
    on_open: Callback<&'static str>,
}

/// The tab of one file, with a dot while there is something in it that nobody has seen, and an arrow while it is not as
/// it was taken away.
#[component]
fn Tab(TabProps { path, news, absent, stale, open, on_open }: &TabProps) -> Html {
    let onclick = use_callback((*path, on_open.clone()), |_: MouseEvent, (path, on_open)| on_open.emit(path));
    html! {
        <button type="button" class={classes!("tab", absent.then_some("tab--absent"))} role="tab" id={tab_id(path)} title={*path} {onclick}
            aria-selected={open.to_string()} aria-controls={open.then_some("files-panel")} tabindex={if *open { "0" } else { "-1" }}>
            { base_name(path) }
            if *absent { <span class="unseen">{ ", not written" }</span> }
            if *stale {
                <span class="tab__stale" title="Changed since you took it away" aria-hidden="true">{ "↓" }</span>
                <span class="unseen">{ ", changed since you took it away" }</span>
            }
            if !news.is_empty() {
                <span class="tab__dot" aria-hidden="true"></span>
                <span class="unseen">{ format!(", {news}") }</span>
            }
        </button>
    }
}
