//! Where it is deployed.

use super::section::Section;
use crate::route::Route;
use crate::spec::edit::List;
use crate::spec::field::EnvironmentField as At;
use crate::spec::{Deploys, Edit, Environment, Field, Method, Spec, Stage};
use crate::ui::part::Part;
use crate::ui::parts::{Check, Choice, Each, Item, Items, Line, Select, Words, each};
use crate::ui::router::Link;
use yew::prelude::*;

/// Every environment.
pub(super) fn part(spec: &Spec) -> Html {
    let count = spec.environments.len();
    html! {
        <Section part={Part::Environments} {count} about="One for each Heroku app.">
            <p class="part__tools"><Link to={Route::NewEnvironment}>{ "Add one step by step" }</Link></p>
            <Items list={List::Environments} {count} lone=true>
                { each(&spec.environments, &(), environment) }
            </Items>
        </Section>
    }
}

/// One environment.
fn environment(Each { item, at, count, .. }: &Each<Environment>) -> Html {
    let id = item.id;
    let field = |field| Field::Environment(id, field);
    html! {
        <Item list={List::Environments} {id} at={*at} count={*count} title={item.name.clone()} brief={item.app.clone()}>
            <div class="fields">
                <Line field={field(At::Name)} value={item.name.clone()} />
                <Select field={field(At::Stage)} choices={stages(item)} />
                <Line field={field(At::App)} value={item.app.clone()} wide=true />
                <Line field={field(At::Branch)} value={item.branch.clone()} />
                <Select field={field(At::Method)} choices={methods(item)} />
                <Select field={field(At::Deploys)} choices={ways(item)} wide=true />
                <Line field={field(At::Region)} value={item.region.clone()} suggest="regions" />
                <Line field={field(At::Space)} value={item.space.clone()} />
                <Line field={field(At::Team)} value={item.team.clone()} />
                <Words field={field(At::Notes)} value={item.notes.clone()} />
                <Check field={field(At::Legacy)} on={item.legacy} edit={Edit::Legacy(id, !item.legacy)} />
            </div>
        </Item>
    }
}

fn stages(item: &Environment) -> Vec<Choice> {
    let choice = |stage: Option<Stage>| {
        let label = stage.map_or("none", Stage::label);
        Choice::new(label, Edit::Stage(item.id, stage), item.stage == stage)
    };
    std::iter::once(None).chain(Stage::ALL.map(Some)).map(choice).collect()
}

fn methods(item: &Environment) -> Vec<Choice> {
    let choice = |method: Option<Method>| {
        let label = method.map_or("the same", Method::label);
        Choice::new(label, Edit::EnvironmentMethod(item.id, method), item.method == method)
    };
    std::iter::once(None).chain(Method::ALL.map(Some)).map(choice).collect()
}

fn ways(item: &Environment) -> Vec<Choice> {
    Deploys::ALL.map(|way| Choice::new(way.label(), Edit::Deploys(item.id, way), item.deploys == way)).to_vec()
}
