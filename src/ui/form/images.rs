//! A Docker image.

use crate::spec::edit::List;
use crate::spec::field::{Half, ImageField};
use crate::spec::{BuildArg, Field, Id, Image};
use crate::ui::parts::{Item, Items, Line, Words};
use yew::prelude::*;

/// Properties of [`ImageItem`].
#[derive(Properties, PartialEq)]
pub(super) struct ImageItemProps {
    /// The image.
    pub item: Image,
    /// Its place.
    pub at: usize,
    /// How many there are.
    pub count: usize,
}

/// One image.
#[component]
pub(super) fn ImageItem(ImageItemProps { item, at, count }: &ImageItemProps) -> Html {
    let id = item.id;
    let field = |field| Field::Image(id, field);
    html! {
        <Item list={List::Images} {id} at={*at} count={*count} title={item.process.clone()} brief={item.dockerfile.clone()}>
            <div class="fields">
                <Line field={field(ImageField::Process)} value={item.process.clone()} />
                <Line field={field(ImageField::Dockerfile)} value={item.dockerfile.clone()} />
                <Line field={field(ImageField::Context)} value={item.context.clone()} />
                <Line field={field(ImageField::Target)} value={item.target.clone()} />
                <Words field={field(ImageField::Command)} value={item.command.clone()} code=true />
            </div>
            <div id={field(ImageField::BuildArgs).key()} tabindex="-1">
                <Items list={List::BuildArgs(id)} count={item.build_args.len()}>
                    for (at, arg) in item.build_args.iter().enumerate() {
                        <BuildArgItem key={arg.id.0} image={id} {at} count={item.build_args.len()} item={arg.clone()} />
                    }
                </Items>
            </div>
        </Item>
    }
}

/// Properties of [`BuildArgItem`].
#[derive(Properties, PartialEq)]
struct BuildArgItemProps {
    image: Id,
    item: BuildArg,
    at: usize,
    count: usize,
}

/// One build argument.
#[component]
fn BuildArgItem(BuildArgItemProps { image, item, at, count }: &BuildArgItemProps) -> Html {
    let half = |half| Field::BuildArg(*image, item.id, half);
    html! {
        <Item list={List::BuildArgs(*image)} id={item.id} at={*at} count={*count} title={item.name.clone()} plain=true>
            <div class="fields">
                <Line field={half(Half::Name)} value={item.name.clone()} />
                <Line field={half(Half::Value)} value={item.value.clone()} />
            </div>
        </Item>
    }
}
