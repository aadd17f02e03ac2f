//! The page itself: where the focus is, what is in view, which theme it has.

use crate::ui::aim::Aim;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, document_element, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// How long an element stays marked, in milliseconds.
const MARKED: u32 = 1600;

/// Takes the focus to the first element of an aim that is in the page, once what is being drawn is there. Not where the
/// person has gone elsewhere in the meantime.
pub fn reveal(aim: &Aim) {
    let from = document().active_element();
    seek(aim.ids.clone(), aim.mark, from, PATIENCE);
}

/// How often an element that is not drawn yet is looked for again: the page may be turning to where it is, and its code
/// may be on its way.
const PATIENCE: u32 = 200;
/// How often one is that something was just unfolded for.
const SOON: u32 = 20;

fn seek(ids: Vec<String>, mark: bool, from: Option<Element>, left: u32) {
    Timeout::new(if left == PATIENCE { 0 } else { 25 }, move || {
        let now = document().active_element().filter(|it| it.tag_name() != "BODY");
        if left < PATIENCE && now.is_some() && now != from {
            return;
        }
        let found = ids.iter().find_map(|id| Some((document().get_element_by_id(id)?, *id == ids[0])));
        let elsewhere = |element: &Element| element.closest(".work[hidden]").ok().flatten().is_some();
        match found {
            Some((element, wanted)) if !elsewhere(&element) => {
                if unfold(&element) {
                    // What is folded may not have been drawn yet, and is what is wanted.
                    seek(ids, mark, from, SOON);
                } else if wanted || left > SOON || left == 0 {
                    // What is nearest to a field that is gone; after unfolding only if the field does not come.
                    focus(&element, mark);
                } else {
                    seek(ids, mark, from, left - 1);
                }
            }
            _ if left > 0 => seek(ids, mark, from, left - 1),
            _ => {}
        }
    })
    .forget();
}

/// Begins to read another page: at its top, with the focus on its heading.
pub fn begin() {
    Timeout::new(0, || {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        focus_heading();
    })
    .forget();
    // On a busy machine the heading that had the focus may be that of the page before, and gone a moment later.
    Timeout::new(80, || {
        let lost = document().active_element().is_none_or(|it| it.tag_name() == "BODY");
        if lost {
            focus_heading();
        }
    })
    .forget();
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A heading with a tab index can be focused.
        let _ = heading.focus();
    }
}

/// Brings the heading that the address asks for into view, once what is being drawn is there. Returns nothing, since a
/// page whose text is still on its way asks again when it is here.
pub fn show_heading() {
    Timeout::new(0, || {
        let named = super::address::heading().and_then(|name| document().get_element_by_id(&name));
        if let Some(heading) = named {
            open_around(&heading);
            heading.scroll_into_view();
            if let Ok(heading) = heading.dyn_into::<HtmlElement>() {
                // A heading with a tab index can be focused.
                let _ = heading.focus();
            }
        }
    })
    .forget();
}

/// Opens every folded passage around an element.
fn open_around(element: &Element) {
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        // One that is open stays so.
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
}

/// Opens everything folded around an element. Returns whether something was.
fn unfold(element: &Element) -> bool {
    let mut folded = false;
    let mut around = element.closest("[hidden]").ok().flatten();
    while let Some(body) = around {
        let toggle = document().query_selector(&format!("[aria-controls=\"{}\"]", body.id())).ok().flatten();
        if let Some(toggle) = toggle.and_then(|toggle| toggle.dyn_into::<HtmlElement>().ok()) {
            toggle.click();
            folded = true;
        }
        around = body.parent_element().and_then(|parent| parent.closest("[hidden]").ok().flatten());
    }
    folded
}

fn focus(element: &Element, mark: bool) {
    let within = element.query_selector("input:checked").ok().flatten();
    let target = within.filter(|_| element.tag_name() == "FIELDSET").unwrap_or_else(|| element.clone());
    let Ok(target) = target.dyn_into::<HtmlElement>() else { return };
    let view = ScrollIntoViewOptions::new();
    let heading = target.tag_name() == "H2";
    view.set_block(if heading { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Nearest });
    if mark {
        view.set_block(ScrollLogicalPosition::Center);
    }
    view.set_behavior(if calm() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    target.scroll_into_view_with_scroll_into_view_options(&view);
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot be focused is in view all the same.
    let _ = target.focus_with_options(&options);
    if mark {
        self::mark(element);
    }
}

/// Follows the link beside the field that an event comes from to the page that explains it.
pub fn follow_help(event: &web_sys::Event) {
    let field = event.target().and_then(|it| it.dyn_into::<Element>().ok()).and_then(|it| it.closest(".field").ok()?);
    let link = field.and_then(|field| field.query_selector(".field__more").ok()?);
    if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

/// Marks an element for a moment, in an attribute that no component writes.
fn mark(element: &Element) {
    let element = element.closest(".field").ok().flatten().unwrap_or_else(|| element.clone());
    if element.set_attribute("data-marked", "").is_ok() {
        Timeout::new(MARKED, move || drop(element.remove_attribute("data-marked"))).forget();
    }
}

/// Whether the person asked for less motion.
fn calm() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|query| query.matches())
}

/// The last of some elements, named by their ids, that begins in the upper third of the window or above it.
pub fn last_above(ids: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let line = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() / 3.0;
    let at_end = document_element().scroll_height() - document_element().client_height();
    let above = |id: &&str| {
        document().get_element_by_id(id).is_some_and(|it| {
            let place = it.get_bounding_client_rect();
            // What is hidden has no height. At the end of the page the last one counts, however short it is.
            place.height() > 0.0 && (place.top() < line || scrolled() + 1.0 >= f64::from(at_end))
        })
    };
    ids.filter(above).last()
}

/// Where a list lies flat and does not fit, brings its current entry into it. The page itself stays where it is.
pub fn show_current(strip: &NodeRef) {
    let strip = strip.clone();
    laid_out(move || {
        let Some(strip) = strip.cast::<HtmlElement>() else { return };
        let entry = strip.query_selector("[aria-current]").ok().flatten();
        if let Some(entry) = entry.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            strip.set_scroll_left(entry.offset_left() - 48);
        }
    });
}

/// Does something when the next picture is drawn: to ask where a thing is costs nothing then, and before it the whole page
/// would be laid out once more. In a window that nobody sees, that is when somebody does.
pub fn laid_out(act: impl FnOnce() + 'static) {
    let frame = Closure::once_into_js(move || Timeout::new(0, act).forget());
    // A window always answers.
    let _ = window().request_animation_frame(frame.unchecked_ref());
}

/// Whether the keys of this system are those of a Mac.
#[must_use]
pub fn on_a_mac() -> bool {
    let platform = window().navigator().platform().unwrap_or_default();
    platform.starts_with("Mac") || platform.starts_with("iP")
}

/// How far the page is scrolled.
#[must_use]
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls the page there, once what is being drawn is there.
pub fn scroll_to(y: f64) {
    Timeout::new(0, move || window().scroll_to_with_x_and_y(0.0, y)).forget();
}

/// Gives the page a theme; `None`: the one of the system.
pub fn set_theme(theme: Option<&str>) {
    let root = document_element();
    let done = match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    };
    // Without it the page has the theme of the system, which is never wrong.
    let _ = done;
}

/// Says that the page takes what is done to it from now on: to `static/boot.js`, and to who drives the page.
pub fn live() {
    if let Some(root) = document().get_element_by_id("app") {
        // A fixed name: nothing can be wrong with it.
        let _ = root.set_attribute("data-live", "");
    }
    tell("alive");
}

/// Says that the page stays as it was drawn, and why.
pub fn fail(why: &str) {
    web_sys::console::error_1(&why.into());
    tell("stays");
}

fn tell(name: &str) {
    let event = web_sys::Event::new(name).ok();
    if let (Some(root), Some(event)) = (document().get_element_by_id("app"), event) {
        // Who listens may refuse nothing.
        let _ = root.dispatch_event(&event);
    }
}
