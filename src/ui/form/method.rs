//! How the app gets to Heroku.

use super::images;
use super::section::Section;
use crate::spec::edit::List;
use crate::spec::{Buildpack, Edit, Field, Method, Spec, meaning};
use crate::ui::part::Part;
use crate::ui::parts::{Each, Item, Items, Line, Radio, Radios, each};
use yew::prelude::*;

/// The method, the stack, buildpacks and images.
pub(super) fn part(spec: &Spec) -> Html {
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
                { each(&spec.buildpacks, &(), buildpack) }
            </Items>
            <Items list={List::Images} count={spec.images.len()}>
                { each(&spec.images, &(), images::image) }
            </Items>
        </Section>
    }
}

/// One buildpack.
fn buildpack(Each { item, at, count, .. }: &Each<Buildpack>) -> Html {
    html! {
        <Item list={List::Buildpacks} id={item.id} at={*at} count={*count} title={item.source.clone()} plain=true>
            <div class="fields">
                <Line field={Field::Buildpack(item.id)} value={item.source.clone()} wide=true suggest="buildpacks" />
            </div>
        </Item>
    }
}
