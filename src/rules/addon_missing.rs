//! A config var that an add-on is said to set, and no add-on does.

use super::addon_var_by_hand::owned;
use super::case::{Case, next};
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::facts::addons::{ADDONS, POSTGRES};
use crate::spec::field::{AddonField, ConfigField};
use crate::spec::{Edit, Field, List, Severity, Value};

pub(super) static RULE: Rule = Rule {
    id: "addon-missing",
    severity: Severity::Warning,
    title: "No add-on sets this config var",
    why: prose("An add-on sets the config vars of its own attachments and no others: `DATABASE_URL` comes from an attachment named `DATABASE`. Without one the app starts without a value."),
    sources: &[Source::new("devcenter managing-add-ons, attachments", "2026-11-22")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| super::example::value(spec, "REDIS_URL", Value::Addon),
    good: |spec| super::example::value(spec, "REDIS_URL", Value::Elsewhere),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let owned = owned(case);
    let unknown = case.spec.addons.iter().any(|addon| ADDONS.iter().all(|row| row.slug != addon.service));
    let mut hits = Vec::new();
    for var in case.spec.config.iter().filter(|var| var.value == Value::Addon && !var.key.is_empty()) {
        let at = Field::Config(var.id, ConfigField::Value);
        let heroku = var.key.starts_with("HEROKU_");
        if heroku || owned.iter().any(|(key, _)| *key == var.key) {
            continue;
        }
        let usual = ADDONS.iter().find(|row| row.sets.contains(&var.key.as_str()));
        // An add-on that is not known here may set anything, but not what another one is known for.
        if unknown && usual.is_none() {
            continue;
        }
        // A second database has the name of its attachment, which Heroku may choose.
        let open = case.addons(POSTGRES).any(|it| it.attachment.is_empty()) && var.key.ends_with("_URL") && usual.is_none();
        if open {
            continue;
        }
        let hit = Hit::new(at, format!("No add-on of this spec sets {}. Add one, name its attachment so, or give the value in another way.", var.key));
        hits.push(match usual {
            Some(row) if case.spec.addons.iter().all(|it| it.service != row.slug) => {
                let id = next(case.spec.addons.iter().map(|it| it.id));
                let edits = vec![
                    Edit::Add(List::Addons),
                    Edit::Text(Field::Addon(id, AddonField::Service), row.slug.to_owned()),
                    Edit::Text(Field::Addon(id, AddonField::Plan), row.plans.first().copied().unwrap_or_default().to_owned()),
                ];
                hit.review(format!("Add {}", row.slug), Edit::All(edits))
            }
            _ => hit,
        });
    }
    hits
}
