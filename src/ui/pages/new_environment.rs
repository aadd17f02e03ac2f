//! The wizard for somebody who adds an environment to a project that is deployed already.

use super::HEADING;
use crate::ui::kept;
use crate::ui::start::{Open, spec_of};
use crate::ui::state::Action;
use crate::ui::store::{Described, use_dispatch, use_entry};
use crate::ui::wizard::Wizard;
use yew::prelude::*;

/// The questions; first the spec, where there is none.
#[component]
pub(super) fn NewEnvironment() -> Html {
    let (dispatch, entry) = (use_dispatch(), use_entry());
    let spec = use_context::<Described>();
    let onread = use_callback(dispatch, |text: String, dispatch| {
        if let Ok(spec) = spec_of(&text) {
            dispatch.act(Action::Begin(kept::free_id(0), Box::new(kept::begun(spec, ""))));
        }
    });
    if let Some(Described(spec)) = spec.filter(|_| entry.id > 0) {
        return html! { <Wizard {spec} /> };
    }
    html! {
        <article class="prose wizard">
            <h1 id={HEADING} tabindex="-1">{ "Add an environment" }</h1>
            <p class="lead">
                { "For somebody who joins a project that is deployed already: six questions, then the files that change, the \
                   commands for this environment alone, and a checklist." }
            </p>
            <p>{ "First, the description of the project. It lies in its repository, as dynoscribe.json." }</p>
            <Open {onread} level={2} />
        </article>
    }
}
