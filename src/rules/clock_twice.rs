//! A clock that runs twice.

use super::case::Case;
use super::{Example, Hit, Rule, prose};
use crate::facts::Source;
use crate::spec::field::ProcessField;
use crate::spec::{Edit, Field, Severity};

pub(super) static RULE: Rule = Rule {
    id: "clock-twice",
    severity: Severity::Warning,
    title: "A scheduler that runs more than once",
    why: prose("Each dyno of a scheduler starts every job at its time, so two of them send each mail twice. A scheduler runs on exactly one dyno and gives the work to workers, which can be many."),
    sources: &[Source::new("devcenter scheduled-jobs-custom-clock-processes", "2022-01-27")],
    check,
};

pub(super) static EXAMPLE: Example = Example {
    bad: |spec| {
        super::example::worker_named(spec, "clock", "celery -A bookshelf beat");
        spec.processes[1].quantity = Some(2);
    },
    good: |spec| super::example::worker_named(spec, "clock", "celery -A bookshelf beat"),
};

fn check(case: &Case<'_>) -> Vec<Hit> {
    let schedules = |kind: &str, command: &str| {
        matches!(kind, "clock" | "beat" | "scheduler" | "cron")
            || [" beat", "clockwork", "apscheduler", "rufus-scheduler", "schedule:work"].iter().any(|it| command.contains(it))
    };
    let twice = case.spec.processes.iter().filter(|it| it.quantity > Some(1) && schedules(&it.kind, &it.command));
    twice
        .map(|it| {
            let message = format!("{} dynos of {} start each job {} times.", it.quantity.unwrap_or_default(), it.kind, it.quantity.unwrap_or_default());
            Hit::new(Field::Process(it.id, ProcessField::Quantity), message).safe("Run one", Edit::Quantity(it.id, Some(1)))
        })
        .collect()
}
