//! Add-ons.

use super::SpecProps;
use super::section::Section;
use super::suggestions;
use crate::facts::plans;
use crate::spec::edit::List;
use crate::spec::field::{AddonField, Half};
use crate::spec::{Addon, AddonOption, Field, Id, meaning};
use crate::ui::part::Part;
use crate::ui::parts::{Item, Items, Line, Words};
use yew::prelude::*;

/// Every add-on.
#[component]
pub(super) fn AddonsPart(SpecProps { spec }: &SpecProps) -> Html {
    let count = spec.addons.len();
    html! {
        <Section part={Part::Addons} {count} about="Each environment's app gets its own.">
            <Items list={List::Addons} {count} lone=true>
                for (at, item) in spec.addons.iter().enumerate() {
                    <AddonItem key={item.id.0} {at} {count} item={item.clone()} />
                }
            </Items>
        </Section>
    }
}

/// Properties of [`AddonItem`].
#[derive(Properties, PartialEq)]
struct AddonItemProps {
    item: Addon,
    at: usize,
    count: usize,
}

/// One add-on.
#[component]
fn AddonItem(AddonItemProps { item, at, count }: &AddonItemProps) -> Html {
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
                    for (at, option) in item.options.iter().enumerate() {
                        <OptionItem key={option.id.0} addon={id} {at} count={item.options.len()} item={option.clone()} />
                    }
                </Items>
            </div>
        </Item>
    }
}

/// Properties of [`OptionItem`].
#[derive(Properties, PartialEq)]
struct OptionItemProps {
    addon: Id,
    item: AddonOption,
    at: usize,
    count: usize,
}

/// One option of an add-on.
#[component]
fn OptionItem(OptionItemProps { addon, item, at, count }: &OptionItemProps) -> Html {
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
