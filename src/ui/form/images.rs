//! A Docker image.

use crate::spec::edit::List;
use crate::spec::field::{Half, ImageField};
use crate::spec::{BuildArg, Field, Id, Image};
use crate::ui::parts::{Each, Item, Items, Line, Words, each};
use yew::prelude::*;

/// One image.
pub(super) fn image(Each { item, at, count, .. }: &Each<Image>) -> Html {
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
                    { each(&item.build_args, &id, build_arg) }
                </Items>
            </div>
        </Item>
    }
}

/// One build argument.
fn build_arg(Each { item, at, count, with: image }: &Each<BuildArg, Id>) -> Html {
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
