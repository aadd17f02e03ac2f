//! Parts of the page whose code is fetched when it is first wanted.
//!
//! The rule of this file: [`split!`] makes a function whose code, with all that only it reaches, lies in a Wasm of its
//! own in a release build (`src/bin/prerender/cut.rs` cuts it). [`Lazy`] draws such a part at once where it is here, and
//! something that waits where it is not.

use super::parts::Button;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
use wasm_bindgen_futures::spawn_local;
pub(crate) use wasm_split_helpers::SplitLoaderError as Unreachable;
use yew::prelude::*;

/// A part on its way, or why it cannot be had.
pub(crate) type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Unreachable>>>>;

/// Makes a function that fetches its own code. Parts with the same name lie in the same file.
macro_rules! split {
    ($(#[$doc:meta])* $part:ident: fn $name:ident($($arg:ident: $type:ty),* $(,)?) -> $result:ty $body:block) => {
        $(#[$doc])*
        fn $name($($arg: $type),*) -> $crate::ui::lazy::Coming<$result> {
            #[cfg(all(target_family = "wasm", not(debug_assertions)))]
            #[wasm_split_helpers::wasm_split($part, fallible)]
            fn here($($arg: $type),*) -> Result<$result, $crate::ui::lazy::Unreachable> {
                Ok($body)
            }
            // A build for work on the page is one file: it is built in seconds, and fetched from the same machine.
            #[cfg(not(all(target_family = "wasm", not(debug_assertions))))]
            async fn here($($arg: $type),*) -> Result<$result, $crate::ui::lazy::Unreachable> {
                Ok($body)
            }
            Box::pin(here($($arg),*))
        }
    };
}
pub(crate) use split;

/// What is here already.
pub(super) fn now<T>(coming: &mut Coming<T>) -> Option<Result<T, Unreachable>> {
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(it) => Some(it),
        Poll::Pending => None,
    }
}

/// A part that is drawn when its code is here, and until then what says so.
pub(super) fn lazily(meanwhile: &'static str, part: impl Fn() -> Coming<Html> + 'static) -> Html {
    let part: Rc<dyn Fn() -> Coming<Html>> = Rc::new(part);
    html! { <Lazy {part} meanwhile={waiting(meanwhile)} /> }
}

/// Says what is on its way.
pub(super) fn waiting(words: &'static str) -> Html {
    html! { <p class="waiting" role="status">{ words }</p> }
}

/// Properties of [`Lazy`].
#[derive(Properties)]
struct LazyProps {
    /// What begins to fetch it, and draws it.
    pub part: Rc<dyn Fn() -> Coming<Html>>,
    /// What stands there until it is here.
    pub meanwhile: Html,
}

impl PartialEq for LazyProps {
    fn eq(&self, _: &Self) -> bool {
        // What it draws may have changed, and a function cannot be asked.
        false
    }
}

/// A part that may still have to be fetched.
#[component]
fn Lazy(LazyProps { part, meanwhile }: &LazyProps) -> Html {
    let failed = use_state_eq(|| false);
    let again = use_force_update();
    let fetching = use_mut_ref(|| false);
    let mut coming = part();
    match now(&mut coming) {
        Some(Ok(html)) => return html,
        Some(Err(_)) => {}
        None if *fetching.borrow() || *failed => {}
        None => {
            *fetching.borrow_mut() = true;
            let (failed, again, fetching) = (failed.setter(), again, Rc::clone(&fetching));
            spawn_local(async move {
                failed.set(coming.await.is_err());
                *fetching.borrow_mut() = false;
                again.force_update();
            });
        }
    }
    if !*failed {
        return meanwhile.clone();
    }
    let retry = move |()| failed.set(false);
    html! {
        <p class="failed" role="alert">
            { "This part of the page could not be fetched. What you typed is kept. Come back when the network does. " }
            <Button label="Try again" onpress={retry} />
        </p>
    }
}
