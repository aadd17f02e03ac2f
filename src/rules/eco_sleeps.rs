//! Production on dynos that sleep.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "eco-sleeps",
    severity: Severity::Advice,
    title: "Production on dynos that sleep",
    why: prose("An eco dyno of web sleeps after half an hour without a request, so the next visitor waits for a start, and it sleeps for the rest of the month when the hours of the account are used up (H82). Basic dynos do neither."),
    sources: &[Source::new("help.heroku.com, How do Eco dyno hours work", "2026-11-25"), Source::new("devcenter error-codes, H82", "2026-09-18")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| spec.processes[0].size = "eco".into(),
    good: |spec| spec.processes[0].size = "basic".into(),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let Some(web) = case.process("web").filter(|web| web.size.eq_ignore_ascii_case("eco") && case.has_production()) else {
        return Vec::new();
    };
    let at = Field::Process(web.id, ProcessField::Size);
    let hit = Hit::new(at, "Eco dynos sleep when nobody calls, and for the rest of the month when the account's hours are used up. Production needs basic or larger.");
    // All process types of an app are eco, or none is.
    let all = case.spec.processes.iter().filter(|it| it.size.eq_ignore_ascii_case("eco"));
    let edits = all.map(|it| Edit::Text(Field::Process(it.id, ProcessField::Size), "basic".to_owned())).collect();
    vec![hit.review("Use basic", Edit::All(edits))]
}
