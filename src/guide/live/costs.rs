//! `costs`: the list prices of what was described, a month.

use super::{Live, alone, code, head, own, paragraph, say};
use crate::facts::{dynos, plans};
use crate::guide::View;
use crate::guide::numbers::dollars;
use crate::guide::text::{Block, Inline};
use crate::spec::deployment::{RunProcess, Service};
use crate::spec::name::Slug;

pub(super) static COSTS: Live = Live { name: "costs", takes: alone, blocks: |_, view| blocks(view) };

/// A line of a bill: what, in words that are ours or the person's, and its price where it is known.
struct Entry {
    what: Vec<Inline>,
    dollars: Option<u32>,
    /// Whether the price is that of the pool which all eco dynos of an account share (devcenter `dyno-tiers`).
    pool: bool,
}

/// The formation of each app: every environment has the same.
fn entries(view: &View<'_>) -> Vec<Entry> {
    let processes = view.deployment.processes.iter().map(process);
    processes.chain(view.deployment.addons.iter().map(addon)).collect()
}

fn process(process: &RunProcess) -> Entry {
    let kind = process.kind.as_str();
    let quantity = process.quantity.unwrap_or(u32::from(kind == "web"));
    let size = process.size.and_then(dynos::find);
    let mut what = vec![own(kind), say(format!(": {quantity} × "))];
    what.push(size.map_or_else(|| say("the size that the app has"), |it| code(it.name)));
    let pool = quantity > 0 && size.is_some_and(|it| it.name == "eco");
    let price = match size {
        _ if quantity == 0 => Some(0),
        Some(_) if pool => Some(0),
        Some(size) => size.dollars.checked_mul(quantity),
        None => None,
    };
    Entry { what, dollars: price, pool }
}

fn addon(service: &Service) -> Entry {
    let plan = service.plan.as_ref().map(Slug::as_str);
    let name = service.service.as_str();
    let known = plan.and_then(|plan| plans::find(name, plan)).map(|it| it.dollars);
    let text = plan.map_or_else(|| name.to_owned(), |plan| [name, ":", plan].concat());
    Entry { what: vec![own(text)], dollars: known, pool: false }
}

fn blocks(view: &View<'_>) -> Vec<Block> {
    let entries = entries(view);
    let apps: Vec<_> = view.deployment.environments.iter().filter(|it| !it.legacy).collect();
    if entries.is_empty() || apps.is_empty() {
        return vec![paragraph(
            "As soon as processes, add-ons and an environment are described, their prices stand here.",
        )];
    }
    let mut total = 0_u32;
    let mut unknown = false;
    let pool = entries.iter().any(|it| it.pool).then(|| dynos::find("eco")).flatten().map(|it| it.dollars);
    let mut rows: Vec<Vec<Vec<Inline>>> = Vec::new();
    for entry in entries {
        total = total.saturating_add(entry.dollars.unwrap_or_default());
        unknown |= entry.dollars.is_none();
        let price = match entry.dollars {
            _ if entry.pool => "in the pool".to_owned(),
            Some(price) => dollars(price),
            None => "not known here".to_owned(),
        };
        rows.push(vec![entry.what, vec![say(price)]]);
    }
    let known = |sum: u32| if unknown { [&dollars(sum), " and what is not known"].concat() } else { dollars(sum) };
    rows.push(vec![vec![Inline::Strong(vec![say("One app")])], vec![Inline::Strong(vec![say(known(total))])]]);
    let table = Block::Table(head(&["What", "US dollars a month"]), rows);
    let count = u32::try_from(apps.len()).unwrap_or(u32::MAX);
    let mut sum = vec![say(if count == 1 { "There is one app in use: " } else { "Each app in use has the same: " })];
    for (at, target) in apps.iter().enumerate() {
        if at > 0 {
            sum.push(say(", "));
        }
        sum.push(own(target.app.as_str()));
    }
    let apps = total.saturating_mul(count);
    let together = match pool {
        Some(pool) => {
            sum.push(say(format!(". The pool of all eco dynos of your account costs {} once", dollars(pool))));
            apps.saturating_add(pool)
        }
        None => apps,
    };
    sum.push(say(format!(". Together {}.", known(together))));
    let source = dynos::SIZES[0].source;
    let from = format!(
        "List prices: dynos from {} of {}, Heroku Postgres from {} of {}. They change; `heroku addons:plans` shows those of add-ons today.",
        source.at,
        source.checked,
        plans::PLANS[0].source.at,
        plans::PLANS[0].source.checked
    );
    vec![table, Block::Paragraph(sum), Block::Paragraph(super::super::chapter::inlines_of(&from))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts::Output;
    use crate::presets;
    use crate::spec::field::ProcessField;
    use crate::spec::{Edit, Field, resolve};

    #[test]
    fn the_sum_is_that_of_its_lines_for_each_app_in_use() {
        let preset = presets::PRESETS.iter().find(|it| it.id == "open-webui").expect("the preset");
        let mut spec = preset.spec();
        let text = |spec: &crate::spec::Spec| {
            let (deployment, _) = resolve(spec);
            let files = Output::default();
            let all = blocks(&View::new(spec, &deployment, &files, &[], None));
            format!("{all:?}")
        };
        assert!(text(&spec).contains("$10 and what is not known"), "two apps with Postgres at $5");
        let web = spec.processes[0].id;
        spec.apply(Edit::Text(Field::Process(web, ProcessField::Size), "standard-2x".into()));
        assert!(text(&spec).contains("Together $110."), "{}", text(&spec));
        spec.apply(Edit::Text(Field::Process(web, ProcessField::Size), "eco".into()));
        assert!(text(&spec).contains("Together $15."), "the pool once, two databases: {}", text(&spec));
    }
}
