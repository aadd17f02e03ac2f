//! The pipeline.

use super::section::Section;
use crate::spec::field::PipelineField;
use crate::spec::{Edit, Field, Pipeline};
use crate::ui::part::Part;
use crate::ui::parts::{Check, Line};
use yew::prelude::*;

/// Properties of [`PipelinePart`].
#[derive(Properties, PartialEq)]
pub(super) struct PipelinePartProps {
    /// The pipeline.
    pub pipeline: Pipeline,
}

/// The pipeline that joins the environments.
#[component]
pub(super) fn PipelinePart(PipelinePartProps { pipeline }: &PipelinePartProps) -> Html {
    html! {
        <Section part={Part::Pipeline} about="Joins the environments, each at its stage.">
            <div class="fields">
                <Line field={Field::Pipeline(PipelineField::Name)} value={pipeline.name.clone()} />
                <Check field={Field::Pipeline(PipelineField::ReviewApps)} on={pipeline.review_apps}
                    edit={Edit::ReviewApps(!pipeline.review_apps)} />
            </div>
        </Section>
    }
}
