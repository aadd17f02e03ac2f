//! What a value that somebody chose means: the memory and the price of a dyno size, the life of a stack.

use super::field::{AddonField, EnvironmentField, ProcessField};
use super::id::find;
use super::{Field, Spec};
use crate::facts::{dynos, plans, regions, stacks};

/// What the value of a field means, where the facts know it, with the date of what can change.
#[must_use]
pub fn of(field: Field, spec: &Spec) -> Option<String> {
    match field {
        Field::Stack => stacks::find(if spec.stack.is_empty() { stacks::DEFAULT } else { &spec.stack }).map(stack),
        Field::Process(id, ProcessField::Size) => dynos::find(&find(&spec.processes, id)?.size).map(size),
        Field::Addon(id, AddonField::Plan) => {
            let addon = find(&spec.addons, id)?;
            plans::find(&addon.service, &addon.plan).map(plan)
        }
        Field::Environment(id, EnvironmentField::Region) => {
            let name = &find(&spec.environments, id)?.region;
            regions::REGIONS.iter().find(|it| it.name == name.as_str()).map(|it| format!("{}.", it.title))
        }
        _ => None,
    }
}

/// A dyno size in a sentence.
#[must_use]
pub fn size(size: &dynos::Size) -> String {
    let memory = if size.memory.is_multiple_of(1024) {
        format!("{} GB", size.memory / 1024)
    } else {
        format!("{} MB", size.memory)
    };
    let price = if size.name == "eco" { "a month for all eco dynos together" } else { "a month each" };
    format!("{memory}, ${} {price} (list price, {}).", size.dollars, size.source.checked)
}

/// A plan in a sentence.
#[must_use]
pub fn plan(plan: &plans::Plan) -> String {
    format!(
        "{} GB, {} connections, ${} a month (list price, {}).",
        plan.gigabytes, plan.connections, plan.dollars, plan.source.checked
    )
}

fn stack(stack: &stacks::Stack) -> String {
    format!("{}.", stack.status)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::{Edit, Id, List};

    #[test]
    fn a_chosen_size_says_what_it_has_and_costs() {
        let mut spec = Spec::default();
        spec.apply(Edit::Add(List::Processes));
        let at = Field::Process(Id(1), ProcessField::Size);
        assert_eq!(of(at, &spec), None);
        spec.apply(Edit::Text(at, "standard-2x".into()));
        assert_eq!(of(at, &spec).as_deref(), Some("1 GB, $50 a month each (list price, 2026-08-04)."));
        assert!(of(Field::Stack, &spec).is_some_and(|said| said.contains("Ubuntu 24.04")));
    }
}
