//! What changed, for those who cannot see it.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// At most one sentence in this many milliseconds.
const PACE: u32 = 1_000;

/// Properties of [`Announcer`].
#[derive(Properties, PartialEq)]
pub(super) struct AnnouncerProps {
    /// What changed last.
    pub news: AttrValue,
    /// The answer to a question about a line, which does not wait.
    pub asked: AttrValue,
}

/// Two polite live regions. News waits until typing pauses or a second is over, and the latest is said.
#[component]
pub(super) fn Announcer(AnnouncerProps { news, asked }: &AnnouncerProps) -> Html {
    let said = use_state_eq(AttrValue::default);
    let latest = use_mut_ref(AttrValue::default);
    let timer = use_mut_ref(|| None::<Timeout>);
    let setter = said.setter();
    use_effect_with(news.clone(), move |news| {
        latest.replace(news.clone());
        let waits = timer.borrow().is_some();
        if !waits && !news.is_empty() {
            let cleared = timer.clone();
            let timeout = Timeout::new(PACE, move || {
                cleared.take();
                setter.set(latest.borrow().clone());
            });
            timer.replace(Some(timeout));
        }
    });
    html! {
        <>
            <p class="unseen" role="status">{ &*said }</p>
            <p class="unseen" role="status">{ asked }</p>
        </>
    }
}
