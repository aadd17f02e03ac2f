//! How the app gets to Heroku.

use super::SpecProps;
use super::images::ImageItem;
use super::section::Section;
use crate::spec::edit::List;
use crate::spec::{Buildpack, Edit, Field, Method, meaning};
use crate::ui::part::Part;
use crate::ui::parts::{Item, Items, Line, Radio, Radios};
use yew::prelude::*;

/// The method, the stack, buildpacks and images.
#[component]
pub(super) fn MethodPart(SpecProps { spec }: &SpecProps) -> Html {
    let choice = |method: Method| Radio {
        label: method.label(),
        about: method.about(),
        edit: Edit::Method(method),
        chosen: spec.method == method,
    };
    html! {
        <Section part={Part::Method}>
            <div class="fields">
                <Radios field={Field::Method} choices={Method::ALL.map(choice).to_vec()} />
                <Line field={Field::Stack} value={spec.stack.clone()} suggest="stacks" means={meaning::of(Field::Stack, spec).map(AttrValue::from)} />
            </div>
            <Items list={List::Buildpacks} count={spec.buildpacks.len()}>
                for (at, item) in spec.buildpacks.iter().enumerate() {
                    <BuildpackItem key={item.id.0} {at} count={spec.buildpacks.len()} item={item.clone()} />
                }
            </Items>
            <Items list={List::Images} count={spec.images.len()}>
                for (at, item) in spec.images.iter().enumerate() {
                    <ImageItem key={item.id.0} {at} count={spec.images.len()} item={item.clone()} />
                }
            </Items>
        </Section>
    }
}

/// Properties of [`BuildpackItem`].
#[derive(Properties, PartialEq)]
struct BuildpackItemProps {
    item: Buildpack,
    at: usize,
    count: usize,
}

/// One buildpack.
#[component]
fn BuildpackItem(BuildpackItemProps { item, at, count }: &BuildpackItemProps) -> Html {
    html! {
        <Item list={List::Buildpacks} id={item.id} at={*at} count={*count} title={item.source.clone()} plain=true>
            <div class="fields">
                <Line field={Field::Buildpack(item.id)} value={item.source.clone()} wide=true suggest="buildpacks" />
            </div>
        </Item>
    }
}
