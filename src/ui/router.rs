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
    go: Callback<(Route, bool)>,
}

impl Here {
    /// Turns to another page without beginning to read it: the focus is somebody else's business.
    pub fn follow(&self, route: Route) {
        if self.route != Some(route) {
            self.go.emit((route, false));
        }
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
    let go = use_callback(route.setter(), |(route, begin), setter| {
        address::go(route);
        setter.set(Some(route));
        if begin {
            page::begin();
        }
    });
    Here { route: *route, go }
}

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// Where it leads.
    pub to: Route,
    /// Its classes.
    #[prop_or_default]
    pub class: Classes,
    /// Its words.
    pub children: Html,
}

/// A link to another page of the site. A plain click stays in this window; any other is the browser's.
#[component]
pub fn Link(LinkProps { to, class, children }: &LinkProps) -> Html {
    let here = use_context::<Here>();
    let current = here.as_ref().is_some_and(|here| here.route == Some(*to));
    let to = *to;
    let onclick = move |event: MouseEvent| {
        let plain =
            event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if let Some(here) = here.as_ref().filter(|_| plain) {
            event.prevent_default();
            here.go.emit((to, true));
        }
    };
    html! {
        <a href={address::of(to)} class={class.clone()} aria-current={current.then_some("page")} {onclick}>
            { children.clone() }
        </a>
    }
}
