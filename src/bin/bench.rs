//! How long the core takes, and how that grows with the number of environments. `cargo xtask bench` runs it.
//!
//! Machines differ and are shared: a row is the median of many runs, and what counts is how the rows of one run relate.
#![allow(clippy::print_stdout, reason = "it is a program for the terminal")]

use dynoscribe::spec::{Deploys, Environment, Id, Method, Override, Spec, Value, resolve};
use dynoscribe::{artifacts, presets, rules};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How many environments the rows have.
const SIZES: [usize; 4] = [1, 10, 100, 1000];
/// How long a row is measured for.
const PATIENCE: Duration = Duration::from_millis(600);

fn main() {
    println!("medians, in microseconds, of the first preset with so many environments\n");
    println!(
        "{:>12}  {:>10}  {:>10}  {:>10}  {:>22}",
        "environments", "resolve", "rules", "files", "rules per environment"
    );
    for count in SIZES {
        let spec = spec(count);
        let (deployment, refused) = resolve(&spec);
        let resolving = median(|| drop(black_box(resolve(black_box(&spec)))));
        let advising = median(|| drop(black_box(rules::advise(black_box(&spec), &deployment, refused.clone()))));
        let writing = median(|| drop(black_box(artifacts::write_resolved(black_box(&deployment), refused.clone()))));
        let each = advising / f64::from(u32::try_from(count).unwrap_or(u32::MAX));
        println!("{count:>12}  {resolving:>10.1}  {advising:>10.1}  {writing:>10.1}  {each:>22.2}");
    }
}

/// The first preset with so many environments, each with an app, a branch and a value of its own.
fn spec(count: usize) -> Spec {
    let mut spec = (presets::PRESETS[0].spec)();
    let numbers = (1_u32..).take(count);
    spec.environments = numbers
        .clone()
        .map(|number| Environment {
            id: Id(number),
            name: format!("environment-{number}"),
            app: format!("app-{number}"),
            branch: format!("branch-{number}"),
            deploys: Deploys::ActionsOnPush,
            method: (number % 7 == 0).then_some(Method::Buildpacks),
            ..Environment::default()
        })
        .collect();
    if let Some(var) = spec.config.iter_mut().find(|var| matches!(var.value, Value::Text(_))) {
        let own = |number| Override { environment: Id(number), value: Value::Text(format!("value {number}")) };
        var.overrides = numbers.map(own).collect();
    }
    spec
}

/// How long something takes, in microseconds.
fn median(mut run: impl FnMut()) -> f64 {
    let (begin, mut times) = (Instant::now(), Vec::new());
    while times.len() < 5 || begin.elapsed() < PATIENCE {
        let at = Instant::now();
        run();
        times.push(at.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
