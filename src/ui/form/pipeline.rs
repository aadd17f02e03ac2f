//! The pipeline.

use super::section::Section;
use crate::spec::field::{CheckField, PipelineField};
use crate::spec::{Edit, Field, FileCheck, Pipeline};
use crate::ui::part::Part;
use crate::ui::parts::{Check, Line};
use yew::prelude::*;

/// The pipeline that joins the environments.
pub(super) fn part((pipeline, check): &(Pipeline, FileCheck)) -> Html {
    html! {
        <Section part={Part::Pipeline} about="Joins the environments, each at its stage.">
            <div class="fields">
                <Line field={Field::Pipeline(PipelineField::Name)} value={pipeline.name.clone()} />
                <Check field={Field::Pipeline(PipelineField::ReviewApps)} on={pipeline.review_apps}
                    edit={Edit::ReviewApps(!pipeline.review_apps)} />
            </div>
            <h3 class="list__head">{ "Check of the files in the workflow" }</h3>
            <p class="part__about">{ "Before a deploy, the workflow compares the files in the repository with its dynoscribe.json, and stops where they differ." }</p>
            <div class="fields">
                <Line field={Field::Check(CheckField::Source)} value={check.source.clone()} wide=true />
                <Line field={Field::Check(CheckField::Revision)} value={check.revision.clone()} wide=true />
            </div>
        </Section>
    }
}
