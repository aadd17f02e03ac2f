//! Steps that depend on each other, each run as soon as it can be, side by side.

use crate::run::{Failure, Log};
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What a step hands back when it went well: lines that belong in the output, such as a count of tests.
pub type Done = Result<Vec<String>, Failure>;

/// One step.
pub struct Step<'a> {
    name: &'static str,
    needs: &'static [&'static str],
    after: &'static [&'static str],
    work: Box<dyn FnOnce(Log) -> Done + Send + 'a>,
}

impl<'a> Step<'a> {
    /// A step that is skipped when one that it needs did not succeed.
    pub fn new(name: &'static str, needs: &'static [&'static str], work: impl FnOnce(Log) -> Done + Send + 'a) -> Self {
        Self { name, needs, after: &[], work: Box::new(work) }
    }

    /// Also waits for these, however they end: two compilers in one folder would only wait for each other's lock.
    pub fn after(mut self, steps: &'static [&'static str]) -> Self {
        self.after = steps;
        self
    }
}

enum Ending {
    Passed,
    Failed(Failure),
    Skipped(&'static str),
}

struct Record {
    ending: Ending,
    took: Duration,
}

/// Runs all steps. Shows what failed in full, then one table; the exit code says whether all went well.
pub fn run_all(steps: Vec<Step<'_>>, closing: Closing) -> ExitCode {
    let started = Instant::now();
    let order: Vec<&'static str> = steps.iter().map(|step| step.name).collect();
    assert_eq!(problem(&steps), None, "the list of steps is wrong");

    let board: Mutex<BTreeMap<&'static str, Record>> = Mutex::default();
    let changed = Condvar::new();
    std::thread::scope(|scope| {
        for step in steps {
            let (board, changed) = (&board, &changed);
            scope.spawn(move || {
                let waits_for = || step.needs.iter().chain(step.after);
                let guard = board.lock().unwrap_or_else(PoisonError::into_inner);
                let guard = changed
                    .wait_while(guard, |done| waits_for().any(|name| !done.contains_key(name)))
                    .unwrap_or_else(PoisonError::into_inner);
                let missing = step
                    .needs
                    .iter()
                    .find(|name| !matches!(guard.get(*name), Some(Record { ending: Ending::Passed, .. })));
                drop(guard);

                let begun = Instant::now();
                let ending = match missing {
                    Some(name) => Ending::Skipped(name),
                    None => carry_out(step.name, step.work),
                };
                let record = Record { ending, took: begun.elapsed() };
                board.lock().unwrap_or_else(PoisonError::into_inner).insert(step.name, record);
                changed.notify_all();
            });
        }
    });

    let records = board.into_inner().unwrap_or_else(PoisonError::into_inner);
    let failed: Vec<&str> =
        order.iter().filter(|name| !matches!(records[*name].ending, Ending::Passed)).copied().collect();
    for name in &order {
        if let Ending::Failed(failure) = &records[name].ending
            && !failure.output.is_empty()
        {
            println!("\n──── {name}: {}\n{}", failure.line, failure.output.trim_end());
        }
    }
    if closing == Closing::Table || !failed.is_empty() {
        println!("\n  result   seconds  step");
        for name in &order {
            let Record { ending, took } = &records[name];
            let seconds = took.as_secs_f64();
            let row = match ending {
                Ending::Passed => format!("passed   {seconds:7.1}  {name}"),
                Ending::Failed(failure) => {
                    format!("FAILED   {seconds:7.1}  {name}: {}", failure.line)
                }
                Ending::Skipped(missing) => format!("skipped        -  {name} (needs {missing})"),
            };
            println!("  {row}");
        }
    }
    let seconds = started.elapsed().as_secs();
    if failed.is_empty() {
        if closing == Closing::Table {
            println!("\nAll {} steps passed in {seconds} s.", order.len());
        }
        ExitCode::SUCCESS
    } else {
        println!("\n{} of {} steps did not pass: {}.", failed.len(), order.len(), failed.join(", "));
        ExitCode::FAILURE
    }
}

/// What to print when all went well.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// Each step with its time.
    Table,
    /// Nothing: more follows.
    Quiet,
}

fn carry_out(name: &'static str, work: Box<dyn FnOnce(Log) -> Done + Send + '_>) -> Ending {
    let log = Log::new(name);
    let begun = Instant::now();
    match work(log) {
        Ok(lines) => {
            let mut text = format!("done ({:.1} s)", begun.elapsed().as_secs_f64());
            for line in lines {
                text.push('\n');
                text.push_str(&line);
            }
            log.say(&text);
            Ending::Passed
        }
        Err(failure) => {
            log.say(&format!("FAILED: {}", failure.line));
            Ending::Failed(failure)
        }
    }
}

/// A step may wait only for one that stands before it in the list, so nothing can wait for ever.
pub fn problem(steps: &[Step<'_>]) -> Option<String> {
    let mut seen: Vec<&str> = Vec::new();
    for step in steps {
        if seen.contains(&step.name) {
            return Some(format!("{} stands there twice", step.name));
        }
        if let Some(unknown) = step.needs.iter().chain(step.after).find(|name| !seen.contains(*name)) {
            return Some(format!("{} waits for {unknown}, which does not stand before it", step.name));
        }
        seen.push(step.name);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_cannot_wait_for_a_later_one() {
        let steps = [Step::new("a", &["b"], |_| Ok(vec![])), Step::new("b", &[], |_| Ok(vec![]))];
        assert!(problem(&steps).is_some_and(|text| text.contains("waits for b")));
    }

    #[test]
    fn a_failure_skips_what_needs_it_and_nothing_else() {
        let ran = Mutex::new(Vec::new());
        let note = |name: &'static str| {
            let ran = &ran;
            move |_: Log| {
                ran.lock().unwrap().push(name);
                Ok(vec![])
            }
        };
        let steps = vec![
            Step::new("broken", &[], |_| Err(Failure::new("a", "b", "c"))),
            Step::new("needs it", &["broken"], note("needs it")),
            Step::new("only later", &[], note("only later")).after(&["broken", "needs it"]),
        ];
        let code = run_all(steps, Closing::Quiet);
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::FAILURE));
        assert_eq!(*ran.lock().unwrap(), ["only later"]);
    }
}
