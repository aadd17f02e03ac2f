//! A line of requirements.txt is no requirement.

use super::trouble::{BUILD, Phase, Rank, Trouble, Words, always, run, sign, step, words};
use super::{PYTHON};

pub(super) static TROUBLE: Trouble = Trouble {
    slug: "pip-invalid-requirement",
    title: "A line of requirements.txt is no requirement",
    phases: &[Phase::Build],
    rank: Rank::Cause,
    signs: &[sign("Invalid requirement:"), sign("ERROR: Invalid requirement"), sign("Could not open requirements file"), sign("Invalid requirement, parse error"), sign("is not a valid editable requirement"), sign("UnicodeDecodeError").with(&["requirements"]), sign("Expected package name at the start of dependency specifier"), sign("Expected end or semicolon"), sign("InvalidRequirement"), sign("not a valid requirement")],
    when: always,
    explains: BUILD,
    rules: &[],
    words: words(Words {
        means: "pip cannot read a line of `requirements.txt`.",
        causes: &["It was written by `conda list` or copied from `pip list`.", "Windows wrote it as UTF-16 (`pip freeze > requirements.txt` in PowerShell).", "The marks of a merge that nobody resolved (`<<<<<<<`)."],
        apart: "The line itself stands in the message.",
        steps: &[run("Write it anew.", "python -m pip freeze > requirements.txt"),
            step("In PowerShell: `pip freeze | Out-File -Encoding ascii requirements.txt`.")],
        avoid: "",
        sources: &[PYTHON],
        sample: "remote:        ERROR: Invalid requirement: 'flask=2.0' (from line 3 of requirements.txt)",
    }),
};
