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

use crate::ui::store::Described;
use yew::prelude::*;

/// The form for the whole spec.
#[component]
pub fn Form() -> Html {
    let Some(Described(spec)) = use_context::<Described>() else { return Html::default() };
    html! {
        <>
            <suggestions::Suggestions />
            <app::AppPart app={spec.app.clone()} />
            <method::MethodPart spec={&spec} />
            <environments::EnvironmentsPart spec={&spec} />
            <processes::ProcessesPart spec={&spec} />
            <addons::AddonsPart spec={&spec} />
            <config::ConfigPart spec={&spec} />
            <extras::ExtrasPart spec={&spec} />
            <pipeline::PipelinePart pipeline={spec.pipeline.clone()} check={spec.check.clone()} />
        </>
    }
}

/// Properties of a part that needs the whole spec.
#[derive(Properties, PartialEq)]
pub struct SpecProps {
    /// The spec.
    pub spec: std::rc::Rc<crate::spec::Spec>,
}
