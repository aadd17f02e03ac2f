//! Where the person is, and the links that lead elsewhere.

use super::browser::{address, page};
use crate::route::Route;
use gloo::events::EventListener;
use gloo::utils::window;
use yew::prelude::*;

/// Where the person is, as a context.
#[derive(Clone, Debug, PartialEq)]
pub struct Here {
    /// The page; nothing where the site has none under this address.
    pub route: Option<Route>,
    go: Callback<(Route, AttrValue, bool)>,
}

impl Here {
    /// Turns to another page without beginning to read it: the focus is somebody else's business.
    pub fn follow(&self, route: Route) {
        if self.route != Some(route) {
            self.go.emit((route, AttrValue::default(), false));
        }
    }

    /// Turns to a page, or to a heading of it, to read it.
    pub fn turn(&self, route: Route, heading: AttrValue) {
        self.go.emit((route, heading, true));
    }
}

/// Follows the address.
#[hook]
pub(super) fn use_address() -> Here {
    let route = use_state_eq(address::current);
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = EventListener::new(&window(), "popstate", move |_| setter.set(address::current()));
        move || drop(listener)
    });
    use_effect_with(*route, |route| address::title(*route));
    let go = use_callback(route.setter(), |(route, heading, begin): (Route, AttrValue, bool), setter| {
        address::go(route, &heading);
        setter.set(Some(route));
        match (begin, heading.is_empty()) {
            (true, true) => page::begin(),
            (true, false) => page::show_heading(),
            (false, _) => {}
        }
    });
    Here { route: *route, go }
}

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// Where it leads.
    pub to: Route,
    /// The name of a heading there.
    #[prop_or_default]
    pub at: AttrValue,
    /// Whether the Tab key passes it by; then there is another way by keyboard.
    #[prop_or_default]
    pub quiet: bool,
    /// Its classes.
    #[prop_or_default]
    pub class: Classes,
    /// Its words.
    pub children: Html,
}

/// A link to another page of the site. A plain click stays in this window; any other is the browser's.
#[component]
pub fn Link(LinkProps { to, at, quiet, class, children }: &LinkProps) -> Html {
    let here = use_context::<Here>();
    let current = here.as_ref().is_some_and(|here| here.route == Some(*to));
    let (to, heading) = (*to, at.clone());
    let onclick = move |event: MouseEvent| {
        let plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if let Some(here) = here.as_ref().filter(|_| plain) {
            event.prevent_default();
            here.turn(to, heading.clone());
        }
    };
    html! {
        <a href={address::at(to, at)} class={class.clone()} aria-current={current.then_some("page")}
            tabindex={quiet.then_some("-1")} {onclick}>
            { children.clone() }
        </a>
    }
}
