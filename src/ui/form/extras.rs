//! What is left out of the build, and what is put in only when a feature needs it.

use super::section::Section;
use crate::spec::edit::List;
use crate::spec::field::{IgnoreField, PackageField};
use crate::spec::{Field, IgnorePattern, OptionalPackage, Spec};
use crate::ui::part::Part;
use crate::ui::parts::{Each, Item, Items, Line, Words, each};
use yew::prelude::*;

/// Ignore patterns and optional packages.
pub(super) fn part(spec: &Spec) -> Html {
    html! {
        <Section part={Part::Extras}>
            <Items list={List::Ignore} count={spec.ignore.len()}>
                { each(&spec.ignore, &(), pattern) }
            </Items>
            <Items list={List::Packages} count={spec.packages.len()}>
                { each(&spec.packages, &(), package) }
            </Items>
        </Section>
    }
}

/// One pattern.
fn pattern(Each { item, at, count, .. }: &Each<IgnorePattern>) -> Html {
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

/// One package.
fn package(Each { item, at, count, .. }: &Each<OptionalPackage>) -> Html {
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
