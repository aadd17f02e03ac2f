//! What the timeline says is read is in the files; how it says that a step fails is what the doctor knows.

use dynoscribe::spec::{Deploys, Edit, Method, Runs, Spec, read, resolve};
use dynoscribe::timeline::{Phase, Read, timeline};
use dynoscribe::{artifacts, troubles};
use std::fs;
use std::path::Path;

fn galleries() -> Vec<(String, Spec)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gallery");
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("galleries") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(path.join("dynoscribe.json")).expect("a spec");
        all.push((path.display().to_string(), read(&text).expect("a spec that is read")));
    }
    all
}

/// Every gallery with each method, start of a deploy and place of the release command.
fn cases() -> Vec<(String, Spec)> {
    let mut all = Vec::new();
    for (name, spec) in galleries() {
        for method in Method::ALL {
            for deploys in Deploys::ALL {
                for runs in [Runs::ReleasePhase, Runs::WebStart, Runs::Never] {
                    let mut spec = spec.clone();
                    spec.apply(Edit::Method(method));
                    spec.release.runs = runs;
                    for environment in &mut spec.environments {
                        environment.method = None;
                        environment.deploys = deploys;
                    }
                    all.push((format!("{name} {method:?} {deploys:?} {runs:?}"), spec));
                }
            }
        }
    }
    all
}

#[test]
fn every_line_that_a_step_reads_is_in_its_file() {
    let mut read = 0;
    for (name, spec) in cases() {
        let (deployment, findings) = resolve(&spec);
        let files = artifacts::write_resolved(&deployment, findings).files;
        for target in &deployment.environments {
            for step in timeline(&deployment, target).steps {
                for source in &step.reads {
                    let Read::File(path, field) = source else { continue };
                    let file = files.iter().find(|it| it.path == *path);
                    let file =
                        file.unwrap_or_else(|| panic!("{name}: {:?} reads {path}, which is not written", step.phase));
                    let line = file.lines.iter().find(|line| line.because.field == *field);
                    assert!(
                        line.is_some(),
                        "{name}: {:?} reads {field:?} in {path}, and no line is there for it",
                        step.phase
                    );
                    read += 1;
                }
            }
        }
    }
    assert!(read > 1_000, "{read}");
}

#[test]
fn every_failure_is_a_trouble_and_shows_one_of_its_signs() {
    for (name, spec) in cases() {
        let (deployment, _) = resolve(&spec);
        for target in &deployment.environments {
            for step in timeline(&deployment, target).steps {
                for failure in step.fails {
                    let trouble =
                        troubles::find(failure.trouble).unwrap_or_else(|| panic!("{name}: {}", failure.trouble));
                    let known = trouble.signs.iter().any(|sign| sign.text == failure.shows);
                    assert!(known, "{} has no sign {}", failure.trouble, failure.shows);
                }
            }
        }
    }
}

#[test]
fn no_file_is_both_read_and_ignored() {
    for (name, spec) in cases() {
        let (deployment, _) = resolve(&spec);
        for target in &deployment.environments {
            let story = timeline(&deployment, target);
            assert_eq!(story.steps[0].phase, Phase::Push, "{name}");
            for step in &story.steps {
                for source in &step.reads {
                    let path = match source {
                        Read::File(path, _) => (*path).to_owned(),
                        Read::Source(path) => path.clone(),
                        Read::Kept(_) => continue,
                    };
                    assert!(story.ignored.iter().all(|it| it.path != path), "{name}: {path}");
                }
            }
        }
    }
}
