//! Add-ons.

use super::section::Section;
use super::suggestions;
use crate::facts::plans;
use crate::spec::edit::List;
use crate::spec::field::{AddonField, Half};
use crate::spec::{Addon, AddonOption, Field, Id, Spec, meaning};
use crate::ui::part::Part;
use crate::ui::parts::{Each, Item, Items, Line, Words, each};
use yew::prelude::*;

/// Every add-on.
pub(super) fn part(spec: &Spec) -> Html {
    let count = spec.addons.len();
    html! {
        <Section part={Part::Addons} {count} about="Each environment's app gets its own.">
            <Items list={List::Addons} {count} lone=true>
                { each(&spec.addons, &(), addon) }
            </Items>
        </Section>
    }
}

/// One add-on.
fn addon(Each { item, at, count, .. }: &Each<Addon>) -> Html {
    let id = item.id;
    let field = |field| Field::Addon(id, field);
    html! {
        <Item list={List::Addons} {id} at={*at} count={*count} title={item.service.clone()} brief={item.plan.clone()}>
            <div class="fields">
                <Line field={field(AddonField::Service)} value={item.service.clone()} suggest="services" />
                <Line field={field(AddonField::Plan)} value={item.plan.clone()} suggest={suggestions::plans(&item.service)}
                    means={plans::find(&item.service, &item.plan).map(|it| AttrValue::from(meaning::plan(it)))} />
                <Line field={field(AddonField::Attachment)} value={item.attachment.clone()} wide=true />
                <Words field={field(AddonField::Extensions)} value={item.extensions.join("\n")} code=true each=true />
            </div>
            <div id={field(AddonField::Options).key()} tabindex="-1">
                <Items list={List::AddonOptions(id)} count={item.options.len()}>
                    { each(&item.options, &id, option) }
                </Items>
            </div>
        </Item>
    }
}

/// One option of an add-on.
fn option(Each { item, at, count, with: addon }: &Each<AddonOption, Id>) -> Html {
    let half = |half| Field::AddonOption(*addon, item.id, half);
    html! {
        <Item list={List::AddonOptions(*addon)} id={item.id} at={*at} count={*count} title={item.name.clone()} plain=true>
            <div class="fields">
                <Line field={half(Half::Name)} value={item.name.clone()} />
                <Line field={half(Half::Value)} value={item.value.clone()} />
            </div>
        </Item>
    }
}
