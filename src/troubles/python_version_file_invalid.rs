//! The file with the Python version is not right.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "python-version-file-invalid",
    title: "The file with the Python version is not right",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign(".python-version file is spelled incorrectly"), sign("runtime.txt file isn't supported when using uv"), sign("Error: Invalid Python version in .python-version"), sign("Error: Invalid Python version in runtime.txt"), sign("Unable to parse .python-version"), sign("No Python version was found in the .python-version"), sign("Multiple Python versions were found in your .python-version"), sign("No Python version found in .python-version"), sign("Multiple Python versions found in .python-version"), sign("Unable to read .python-version"), sign("Error: No Python version was specified")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "The buildpack cannot read which Python is wanted.",
        causes: &["The file is called `.python_version` or has words in it besides the version.", "`runtime.txt` without `python-` before the number.", "uv reads `.python-version` only."],
        apart: "",
        steps: &[step("Write `.python-version` with one line such as `3.13`, and remove `runtime.txt`.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:  !     Error: Invalid Python version in .python-version.",
    }),
};
