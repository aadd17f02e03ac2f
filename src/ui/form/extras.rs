//! What is left out of the build, and what is put in only when a feature needs it.

use super::SpecProps;
use super::section::Section;
use crate::spec::edit::List;
use crate::spec::field::{IgnoreField, PackageField};
use crate::spec::{Field, IgnorePattern, OptionalPackage};
use crate::ui::part::Part;
use crate::ui::parts::{Item, Items, Line, Words};
use yew::prelude::*;

/// Ignore patterns and optional packages.
#[component]
pub(super) fn ExtrasPart(SpecProps { spec }: &SpecProps) -> Html {
    html! {
        <Section part={Part::Extras}>
            <Items list={List::Ignore} count={spec.ignore.len()}>
                for (at, item) in spec.ignore.iter().enumerate() {
                    <IgnoreItem key={item.id.0} {at} count={spec.ignore.len()} item={item.clone()} />
                }
            </Items>
            <Items list={List::Packages} count={spec.packages.len()}>
                for (at, item) in spec.packages.iter().enumerate() {
                    <PackageItem key={item.id.0} {at} count={spec.packages.len()} item={item.clone()} />
                }
            </Items>
        </Section>
    }
}

/// Properties of [`IgnoreItem`].
#[derive(Properties, PartialEq)]
struct IgnoreItemProps {
    item: IgnorePattern,
    at: usize,
    count: usize,
}

/// One pattern.
#[component]
fn IgnoreItem(IgnoreItemProps { item, at, count }: &IgnoreItemProps) -> Html {
    let field = |field| Field::Ignore(item.id, field);
    html! {
        <Item list={List::Ignore} id={item.id} at={*at} count={*count} title={item.pattern.clone()} plain=true>
            <div class="fields">
                <Line field={field(IgnoreField::Pattern)} value={item.pattern.clone()} />
                <Line field={field(IgnoreField::Note)} value={item.note.clone()} prose=true />
            </div>
        </Item>
    }
}

/// Properties of [`PackageItem`].
#[derive(Properties, PartialEq)]
struct PackageItemProps {
    item: OptionalPackage,
    at: usize,
    count: usize,
}

/// One package.
#[component]
fn PackageItem(PackageItemProps { item, at, count }: &PackageItemProps) -> Html {
    let field = |field| Field::Package(item.id, field);
    html! {
        <Item list={List::Packages} id={item.id} at={*at} count={*count} title={item.package.clone()}
            brief={item.needed_when.clone()}>
            <div class="fields">
                <Line field={field(PackageField::Package)} value={item.package.clone()} wide=true />
                <Words field={field(PackageField::NeededWhen)} value={item.needed_when.clone()} />
                <Words field={field(PackageField::Install)} value={item.install.clone()} code=true />
            </div>
        </Item>
    }
}
