//! What runs.

use super::section::Section;
use crate::facts::dynos;
use crate::spec::edit::List;
use crate::spec::field::{ProcessField, ReleaseField};
use crate::spec::{Edit, Field, Process, Runs, Spec, meaning};
use crate::ui::part::Part;
use crate::ui::parts::{Choice, Each, Item, Items, Line, Number, Select, Words, each};
use yew::prelude::*;

/// Process types, and what runs before a release.
pub(super) fn part(spec: &Spec) -> Html {
    let count = spec.processes.len();
    let runs = |runs: Runs| Choice::new(runs.label(), Edit::Runs(runs), spec.release.runs == runs);
    html! {
        <Section part={Part::Processes}>
            <Items list={List::Processes} {count}>
                { each(&spec.processes, &(), process) }
            </Items>
            <h3 class="list__head">{ "Release" }</h3>
            <div class="fields">
                <Words field={Field::Release(ReleaseField::Command)} value={spec.release.command.clone()} code=true />
                <Select field={Field::Release(ReleaseField::Runs)} choices={Runs::ALL.map(runs).to_vec()} />
            </div>
        </Section>
    }
}

/// One process type.
fn process(Each { item, at, count, .. }: &Each<Process>) -> Html {
    let id = item.id;
    let field = |field| Field::Process(id, field);
    html! {
        <Item list={List::Processes} {id} at={*at} count={*count} title={item.kind.clone()} brief={item.command.clone()}>
            <div class="fields fields--three">
                <Line field={field(ProcessField::Kind)} value={item.kind.clone()} />
                <Number field={field(ProcessField::Quantity)} {id} value={item.quantity} />
                <Line field={field(ProcessField::Size)} value={item.size.clone()} suggest="sizes"
                    means={dynos::find(&item.size).map(|it| AttrValue::from(meaning::size(it)))} />
                <Words field={field(ProcessField::Command)} value={item.command.clone()} code=true />
            </div>
        </Item>
    }
}
