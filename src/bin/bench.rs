//! How long the core takes, and how that grows with the number of environments. `cargo xtask bench` runs it.
//!
//! Machines differ and are shared: a row is the median of many runs, and what counts is how the rows of one run relate.
#![allow(clippy::print_stdout, reason = "it is a program for the terminal")]

use dynoscribe::spec::{Deploys, Environment, Id, Method, Override, Spec, Value, resolve};
use dynoscribe::{artifacts, presets, rules, troubles};
use std::fs;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

/// How many environments the rows have; 0 is the preset as it is, with its own.
const SIZES: [usize; 5] = [0, 1, 10, 100, 1000];
/// How long a row is measured for.
const PATIENCE: Duration = Duration::from_millis(600);

fn main() {
    core();
    doctor();
}

/// The files and the advice.
fn core() {
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
        let environments = spec.environments.len();
        let each = advising / f64::from(u32::try_from(environments).unwrap_or(u32::MAX));
        let name = if count == 0 { "as it is".to_owned() } else { count.to_string() };
        println!("{name:>12}  {resolving:>10.1}  {advising:>10.1}  {writing:>10.1}  {each:>22.2}");
    }
}

/// The first preset with so many environments, each with an app, a branch and a value of its own; or as it is.
fn spec(count: usize) -> Spec {
    let mut spec = presets::PRESETS[0].spec();
    if count == 0 {
        return spec;
    }
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

/// A log of this size is read.
const LOG: u32 = 50_000_000;

/// The doctor, beside `grep` with the same signs over the same log.
fn doctor() {
    // The machine that looks for the signs is built once, before anything is measured.
    black_box(troubles::read(b""));
    let log = log();
    let megabytes = f64::from(LOG) / 1e6;
    let speed = |microseconds: f64| megabytes / (microseconds / 1e6);
    let before = memory();
    let ours = median(|| drop(black_box(troubles::read(black_box(&log)))));
    let grown = memory().zip(before).map(|(after, before)| after.saturating_sub(before));
    println!("\na log of {megabytes:.0} MB, read in one pass for {} signs\n", signs().len());
    println!("{:>12}  {:>8.0} ms  {:>8.0} MB/s", "doctor", ours / 1e3, speed(ours));
    match grep(&log) {
        Ok(theirs) => println!("{:>12}  {:>8.0} ms  {:>8.0} MB/s", "grep -cE", theirs / 1e3, speed(theirs)),
        Err(why) => println!("{:>12}  {why}", "grep -cE"),
    }
    if let Some(grown) = grown {
        println!("\nmemory that reading took beside the log: {grown} kB");
    }
}

/// What a busy app writes, with something wrong in every hundredth line.
fn log() -> Vec<u8> {
    let size = usize::try_from(LOG).unwrap_or(usize::MAX);
    let fine = "2026-02-17T21:04:31.123456+00:00 heroku[router]: at=info method=GET path=\"/books/42\" host=bookshelf.example.org request_id=57de22fc-93a1-4cc4-833a-9ac93f1a8f1c fwd=\"203.0.113.7\" dyno=web.1 connect=0ms service=18ms status=200 bytes=5123 protocol=https\n2026-02-17T21:04:31.130000+00:00 app[web.1]: INFO 127.0.0.1 - GET /books/42 - 200 - 17 ms - Mozilla/5.0\n";
    let wrong = "2026-02-17T21:04:32.000000+00:00 heroku[web.1]: Error R14 (Memory quota exceeded)\n";
    let block = [&fine.repeat(50), wrong].concat();
    let mut log = block.repeat(size / block.len() + 1).into_bytes();
    log.truncate(size);
    log
}

fn signs() -> Vec<&'static str> {
    troubles::all().iter().flat_map(|it| it.signs.iter().map(|sign| sign.text)).collect()
}

/// How long `grep` takes to count the lines of a log that show a sign, in microseconds.
fn grep(log: &[u8]) -> Result<f64, String> {
    let folder = std::env::temp_dir().join(format!("dynoscribe-bench-{}", std::process::id()));
    let (file, patterns) = (folder.join("log.txt"), folder.join("signs.txt"));
    let escaped = |sign: &str| {
        let special = |c: char| if "\\.^$*+?()[]{}|".contains(c) { vec!['\\', c] } else { vec![c] };
        sign.chars().flat_map(special).chain(['\n']).collect::<String>()
    };
    let all: String = signs().into_iter().map(escaped).collect();
    let made =
        fs::create_dir_all(&folder).and_then(|()| fs::write(&file, log)).and_then(|()| fs::write(&patterns, all));
    made.map_err(|error| error.to_string())?;
    let run = || Command::new("grep").env("LC_ALL", "C").arg("-ciE").arg("-f").arg(&patterns).arg(&file).output();
    let ran = run().map_err(|error| error.to_string());
    let time = ran.map(|_| median(|| drop(black_box(run()))));
    // What is left in a folder for what is temporary does no harm.
    let _ = fs::remove_dir_all(&folder);
    time
}

/// The most memory that this program had so far, in kB, where the system says so.
fn memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.trim().trim_end_matches(" kB").parse().ok()
}

/// How long something takes, in microseconds.
fn median(mut run: impl FnMut()) -> f64 {
    // The first runs find nothing in the processor's memory, and are not counted.
    let warm = Instant::now();
    while warm.elapsed() < PATIENCE / 4 {
        run();
    }
    let (begin, mut times) = (Instant::now(), Vec::new());
    while times.len() < 5 || begin.elapsed() < PATIENCE {
        let at = Instant::now();
        run();
        times.push(at.elapsed().as_secs_f64() * 1e6);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
