//! Trees from hostile specs, for judges that cannot be called from here: `tests/judges` looks at them.

use super::write;
use crate::hostile;
use crate::spec::Method;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::fs;
use std::path::Path;

/// Trees for each method; `CORPUS` says how many.
const TREES: usize = 12;

#[test]
fn hostile_trees_are_written_for_the_judges() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/corpus");
    let _ = fs::remove_dir_all(&folder);
    let trees = std::env::var("CORPUS").ok().and_then(|count| count.parse().ok()).unwrap_or(TREES);
    // The same specs in every run: what a judge finds can be looked at again.
    let mut runner = TestRunner::deterministic();
    for method in Method::ALL {
        for at in 0..trees {
            let spec = hostile::project(method).new_tree(&mut runner).expect("a spec").current();
            let output = write(&spec);
            assert!(output.files.len() > 2);
            for file in &output.files {
                let path = folder.join(format!("{method:?}-{at}")).join(file.path);
                fs::create_dir_all(path.parent().expect("a folder")).expect("to create it");
                fs::write(path, file.text()).expect("to write");
            }
        }
    }
}
