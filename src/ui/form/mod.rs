//! The form: one file for each part of it.

mod addons;
mod app;
mod config;
mod environments;
mod extras;
mod images;
mod method;
mod needs;
mod paste;
mod pipeline;
mod processes;
mod section;
mod suggestions;
mod table;
mod value;

use crate::ui::parts::piece;
use crate::ui::store::Described;
use yew::prelude::*;

/// The form for the whole spec.
#[component]
pub fn Form() -> Html {
    let Some(Described(spec)) = use_context::<Described>() else { return Html::default() };
    html! {
        <>
            { piece((), |()| suggestions::part()) }
            { piece(spec.app.clone(), app::part) }
            { method::part(&spec) }
            { environments::part(&spec) }
            { processes::part(&spec) }
            { addons::part(&spec) }
            <config::ConfigPart spec={&spec} />
            { extras::part(&spec) }
            { piece((spec.pipeline.clone(), spec.check.clone()), pipeline::part) }
        </>
    }
}
