//! What is offered while one types: the names that Heroku has. Any other text can be typed all the same.

use crate::facts::addons::ADDONS;
use crate::facts::buildpacks::BUILDPACKS;
use crate::facts::dynos::SIZES;
use crate::facts::plans;
use crate::facts::regions::REGIONS;
use crate::facts::stacks::STACKS;
use crate::presets;
use crate::spec::meaning;
use yew::prelude::*;

/// The id of the list of an add-on's plans, where they are known.
pub(super) fn plans(service: &str) -> Option<AttrValue> {
    ADDONS.iter().find(|it| it.slug == service).map(|it| format!("plans-{}", it.slug).into())
}

/// Every list, once for the whole form.
pub(super) fn part() -> Html {
    html! {
        <>
            <datalist id="stacks">
                for stack in STACKS.iter().filter(|stack| stack.builds) { <option value={stack.name}>{ stack.status }</option> }
            </datalist>
            <datalist id="regions">
                for region in &REGIONS { <option value={region.name}>{ region.title }</option> }
            </datalist>
            <datalist id="sizes">
                for size in &SIZES { <option value={size.name}>{ meaning::size(size) }</option> }
            </datalist>
            <datalist id="buildpacks">
                for buildpack in &BUILDPACKS { <option value={buildpack.name} /> }
            </datalist>
            <datalist id="keys">
                for (key, note) in presets::known_vars() { <option value={key}>{ note }</option> }
            </datalist>
            <datalist id="services">
                for service in &ADDONS { <option value={service.slug}>{ service.title }</option> }
            </datalist>
            for service in &ADDONS {
                <datalist id={plans(service.slug)}>
                    for plan in service.plans.iter().copied() {
                        <option value={plan}>{ plans::find(service.slug, plan).map(meaning::plan).unwrap_or_default() }</option>
                    }
                </datalist>
            }
        </>
    }
}
