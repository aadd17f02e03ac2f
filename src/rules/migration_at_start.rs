//! Migrations that run as `web` starts.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::limits;
use crate::spec::field::ReleaseField;
use crate::spec::{Edit, Field, Runs, Severity};

pub(super) static RULE: Rule = Rule {
    id: "migration-at-start",
    severity: Severity::Warning,
    title: "Migrations as the web process starts",
    why: prose("They run at every restart and not only after a deploy, and within the 60 seconds in which `web` has to listen. When one fails, the app is down (H10); in the release phase the old release would go on serving."),
    sources: &[limits::RELEASE_MINUTES.source, limits::BOOT_SECONDS.source],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::release(spec, "python manage.py migrate");
        spec.release.runs = Runs::WebStart;
    },
    good: |spec| super::example::release(spec, "python manage.py migrate"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    if case.spec.release.runs != Runs::WebStart || case.release().is_none() {
        return Vec::new();
    }
    let dynos = case.quantity("web");
    let message = if dynos > 1 {
        format!("{dynos} web dynos start at the same time and run the migration {dynos} times at once. Run it in the release phase, or take a lock in the database.")
    } else {
        format!(
            "The migration takes its time from the {} seconds that web has to start, and its failure takes the app down. Run it in the release phase.",
            limits::BOOT_SECONDS.most
        )
    };
    let hit = Hit::new(Field::Release(ReleaseField::Runs), message);
    vec![case.review(hit, "Run it in the release phase", Edit::Runs(Runs::ReleasePhase))]
}
