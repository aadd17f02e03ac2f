//! All files as one text for a shell: what somebody pastes who has a terminal and no archive.

use crate::artifacts::Artifact;
use std::collections::BTreeSet;

/// Commands that write every file below the directory where they are run, for `sh`, `bash` and `zsh`. A file that is
/// there is written over, so they say so first.
#[must_use]
pub fn heredoc(files: &[Artifact]) -> String {
    let folders: BTreeSet<&str> =
        files.iter().filter_map(|file| file.path.rsplit_once('/')).map(|(folder, _)| folder).collect();
    let mut out =
        String::from("# Writes these files, over those that are there. Run it at the top of the repository.\n");
    if !folders.is_empty() {
        out.push_str("mkdir -p");
        for folder in folders {
            out.extend([" ", folder]);
        }
        out.push('\n');
    }
    for file in files {
        let text = file.text();
        let end = end_of(&text);
        out.extend(["cat > ", file.path, " <<'", &end, "'\n", &text, &end, "\n"]);
    }
    let programs: Vec<&str> = files.iter().filter(|file| file.executable).map(|file| file.path).collect();
    if !programs.is_empty() {
        out.push_str("chmod +x");
        for path in programs {
            out.extend([" ", path]);
        }
        out.push('\n');
    }
    out
}

/// A word that no line of the text is.
fn end_of(text: &str) -> String {
    let mut end = "END_OF_FILE".to_owned();
    while text.lines().any(|line| line == end) {
        end.push('_');
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts;
    use crate::bundle::testing::{Folder, file};
    use crate::hostile;
    use crate::presets::PRESETS;
    use proptest::prelude::*;
    use std::process::Command;

    /// What stands in a directory after the commands were run there.
    fn run(files: &[Artifact], shell: &str) {
        let folder = Folder::new();
        let status = Command::new(shell).arg("-c").arg(heredoc(files)).current_dir(&folder.0).status();
        assert!(status.expect("a shell").success());
        for file in files {
            let path = folder.0.join(file.path);
            assert_eq!(std::fs::read_to_string(&path).expect("a file"), file.text(), "{}", file.path);
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt;
                let mode = std::fs::metadata(&path).expect("a file").permissions().mode();
                assert_eq!(mode & 0o100 != 0, file.executable, "{}", file.path);
            }
        }
    }

    #[test]
    fn a_shell_writes_every_file_to_the_letter() {
        let output = artifacts::write(&PRESETS[0].spec());
        for shell in ["sh", "bash"] {
            run(&output.files, shell);
        }
    }

    #[test]
    fn a_file_may_hold_the_word_that_would_end_it() {
        run(&[file("a/b", false, &["END_OF_FILE".into(), "$HOME `id` \\ !".into(), "END_OF_FILE_".into()])], "sh");
    }

    proptest! {
        #![proptest_config(hostile::batched(40))]

        #[test]
        fn whatever_stands_in_a_spec(spec in hostile::any_spec()) {
            run(&artifacts::write(&spec).files, "sh");
        }
    }
}
